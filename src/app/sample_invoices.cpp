// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sample_invoices.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <app/sample_calendar.h>
#include <app/sample_random.h>
#include <app/sample_script.h>

namespace winnow::sample {

namespace {

constexpr int kMonths = kQuarters * 3;
constexpr std::uint64_t kInvoiceStream = 0x62'69'6C'6C;
constexpr std::uint64_t kPaymentStream = 0x70'61'69'64;
constexpr int kDays = 30;       // to pay by transfer
constexpr int kDebitDays = 10;  // until a direct debit is drawn

constexpr std::array<std::string_view, 12> kMonthNames{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

struct Article {
    std::string_view name;
    int cents;
};
constexpr std::array<Article, 8> kArticles{{{"Laptop 14\"", 114'900},
                                            {"Screen 27\"", 26'950},
                                            {"Docking station", 15'480},
                                            {"Workstation", 138'900},
                                            {"Network switch", 48'620},
                                            {"Wireless access point", 17'590},
                                            {"Headset", 8'995},
                                            {"Backup disk", 12'340}}};
constexpr int kCheapest = 8'995;

Date monthStart(int month) { return firstDay().plusMonths(month); }

Money cents(std::int64_t amount) { return {amount}; }

int endpointsIn(const ClientScript& script, int month) {
    const int now = script.endpoints.at(month / 3);
    const int then = script.endpoints.at(std::min(month / 3 + 1, kQuarters - 1));
    return now + (then - now) * (month % 3) / 3;
}

std::string monthAndYear(Date day) {
    return std::string(kMonthNames[static_cast<std::size_t>(day.month()) - 1]) + " " +
           std::to_string(day.year());
}

std::string hoursText(int minutes) { return decimalText(minutes * 100 / 60, 2) + " h"; }

// All that one client is invoiced.
class ClientBilling {
public:
    // labour: billable minutes by month.
    ClientBilling(std::vector<Invoice>& invoices, int client, ClientId id,
                  const std::map<int, int>& labour)
        : m_invoices(invoices),
          m_script(clients()[static_cast<std::size_t>(client)]),
          m_id(id),
          m_labour(labour),
          m_random(kInvoiceStream, static_cast<std::uint64_t>(client)),
          m_paying(kPaymentStream, static_cast<std::uint64_t>(client)) {}

    void bill() {
        for (int month = 0; month < kMonths; ++month) {
            billAgreement(month);
            billExtras(month);
            billLabour(month);
        }
        for (const InvoiceEvent& event : invoiceEvents()) {
            if (event.code == m_script.code) {
                billEvent(event);
            }
        }
    }

private:
    bool served(Date day) const {
        return day >= m_script.firstServed() && day <= m_script.lastServed();
    }

    void billAgreement(int month) {
        const int fee = m_script.fee.at(month / 3);
        const Date day = nextWorkday(monthStart(month));
        if (fee == 0 || !served(day)) {
            return;
        }
        const int endpoints = endpointsIn(m_script, month);
        const std::string seats = ", " + std::to_string(endpoints) + " endpoints";
        if (m_script.model == ServiceModel::BlockHours) {
            issue(day,
                  {{LineKind::Recurring, cents(fee * 100), "Support block, " + monthAndYear(day)}});
            return;
        }
        // Priced by the endpoint in steps of ten cents, so that the bill follows the machines.
        const auto perEndpoint = [&](int percent) {
            return cents(std::int64_t{fee} * percent / endpoints / 10 * 10 * endpoints);
        };
        issue(day, {{LineKind::Recurring, perEndpoint(58), "Managed service" + seats},
                    {LineKind::Recurring, perEndpoint(24), "Security and patching" + seats},
                    {LineKind::Recurring, cents(fee * 18), "Backup and monitoring"}});
    }

    void billLabour(int month) {
        const auto found = m_labour.find(month);
        if (found == m_labour.end()) {
            return;
        }
        const Date last = std::min(monthStart(month + 1).plusDays(-1), m_script.lastServed());
        const int rate = m_script.rate.at(month / 3);
        const bool agreed = m_script.fee.at(month / 3) > 0;
        issue(previousWorkday(last),
              {{LineKind::Labour, cents(std::int64_t{rate} * 100 * found->second / 60),
                (agreed ? "Work outside the agreement, " : "Support " + monthAndYear(last) + ", ") +
                    hoursText(found->second)}});
    }

    void billExtras(int month) {
        const int quarter = month / 3;
        if (month % 3 == 0) {
            const int amount = m_script.project.at(quarter) * m_random.between(85, 115) / 100;
            m_project = amount / 10 * 10;
            m_product = m_script.product.at(quarter) * m_random.between(60, 140) / 100;
            m_productMonth = m_random.below(3);
        }
        const bool staged = m_project >= 3000;
        const int stage = month % 3;
        if (m_project >= 100 && (staged ? stage != 1 : stage == 1)) {
            const int part = !staged      ? m_project
                             : stage == 0 ? m_project * 2 / 5
                                          : m_project * 3 / 5;
            const Date day = nextWorkday(monthStart(month).plusDays(m_random.between(7, 19)));
            if (served(day)) {
                issue(day, {{LineKind::Project, cents(part * 100),
                             !staged      ? "Project"
                             : stage == 0 ? "Project, deposit"
                                          : "Project, completion"}});
            }
        }
        if (stage == m_productMonth && m_product * 100 >= kCheapest) {
            const Date day = nextWorkday(monthStart(month).plusDays(m_random.between(4, 24)));
            if (served(day)) {
                std::vector<InvoiceLine> lines = articles(m_product * 100);
                if (!lines.empty()) {
                    issue(day, std::move(lines));
                }
            }
        }
    }

    // About so much worth of hardware.
    std::vector<InvoiceLine> articles(int worth) {
        std::vector<InvoiceLine> lines;
        std::array<bool, kArticles.size()> taken{};
        for (int draw = 0; draw < 16 && worth >= kCheapest && lines.size() < 3; ++draw) {
            const auto place = static_cast<std::size_t>(m_random.below(kArticles.size()));
            const Article& article = kArticles[place];
            const int most = std::min(worth / article.cents, 12);
            if (most == 0 || taken[place]) {
                continue;
            }
            taken[place] = true;
            const int bought = lines.size() == 2 ? most : (most + 1) / 2;
            lines.push_back({LineKind::Product, cents(std::int64_t{article.cents} * bought),
                             std::to_string(bought) + " x " + std::string(article.name)});
            worth -= article.cents * bought;
        }
        return lines;
    }

    Invoice& issue(Date day, std::vector<InvoiceLine> lines) {
        const int quarter = FiscalCalendar().quarterOf(day).index() - kFirstQuarter.index();
        const bool debit =
            m_script.payment == PaymentMethod::DirectDebit && m_script.fee.at(quarter) > 0;
        Invoice invoice;
        invoice.client = m_id;
        invoice.issuedOn = day;
        invoice.dueOn = day.plusDays(debit ? kDebitDays : kDays);
        invoice.settlement = Settlement::Tracked;
        invoice.disputed = m_random.chance(m_script.disputes);
        invoice.lines = std::move(lines);
        for (const InvoiceLine& line : invoice.lines) {
            invoice.total += line.net;
        }
        pay(invoice, quarter);
        m_invoices.push_back(std::move(invoice));
        return m_invoices.back();
    }

    void pay(Invoice& invoice, int quarter) {
        const int mean = m_script.daysLate.at(quarter);
        if (mean == 0) {
            // Drawn or sent before a weekend rather than after it.
            addPayment(invoice, previousWorkday(*invoice.dueOn), invoice.total);
            return;
        }
        const int late = mean * m_paying.between(60, 140) / 100 + m_paying.between(-2, 2);
        const Date paid = nextWorkday(invoice.dueOn->plusDays(late));
        if (quarter >= m_script.partialFrom) {
            const Money first{invoice.total.minor * m_paying.between(35, 60) / 100 / 1000 * 1000};
            addPayment(invoice, paid, first);
            addPayment(invoice, nextWorkday(paid.plusDays(m_paying.between(25, 45))),
                       invoice.total - first);
            return;
        }
        addPayment(invoice, paid, invoice.total);
    }

    // What is paid after the sample's last day is not known in it.
    static void addPayment(Invoice& invoice, Date day, Money amount) {
        if (day <= lastDay() && amount.minor != 0) {
            invoice.payments.push_back({std::max(day, invoice.issuedOn), amount});
        }
    }

    void billEvent(const InvoiceEvent& event) {
        Invoice invoice;
        invoice.client = m_id;
        invoice.issuedOn = dateOf(event.issuedOn);
        invoice.isCreditNote = event.euros < 0;
        invoice.total = cents(event.euros * 100);
        invoice.settlement = Settlement::Tracked;
        if (!invoice.isCreditNote) {
            invoice.dueOn = dateOf(event.dueOn);
            invoice.disputed = event.disputed;
        }
        invoice.lines.push_back({event.kind, invoice.total, std::string(event.description)});
        if (!event.paidOn.empty()) {
            addPayment(invoice, dateOf(event.paidOn), cents(event.paidEuros * 100));
        }
        m_invoices.push_back(std::move(invoice));
    }

    std::vector<Invoice>& m_invoices;
    const ClientScript& m_script;
    ClientId m_id;
    const std::map<int, int>& m_labour;
    Random m_random;
    Random m_paying;
    int m_project = 0;  // euros, this quarter
    int m_product = 0;
    int m_productMonth = 0;
};

std::string padded(int number, std::size_t digits) {
    std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

void numberInvoices(std::vector<Invoice>& invoices) {
    std::map<std::pair<int, bool>, int> last;
    for (Invoice& invoice : invoices) {
        const int year = invoice.issuedOn.year();
        const int number = ++last[{year, invoice.isCreditNote}];
        invoice.number = invoice.isCreditNote
                             ? "CN-" + std::to_string(year) + "-" + padded(number, 2)
                             : std::to_string(year) + "-" + padded(number, 4);
    }
}

}  // namespace

std::vector<SeatCount> makeSeatCounts(const std::vector<ClientId>& ids) {
    std::vector<SeatCount> counts;
    for (int month = 0; month < kMonths; ++month) {
        for (std::size_t client = 0; client < ids.size(); ++client) {
            const ClientScript& script = clients()[client];
            if (script.firstServed() < monthStart(month + 1) &&
                script.lastServed() >= monthStart(month)) {
                const int endpoints = endpointsIn(script, month);
                // A mailbox for nearly everybody; who pays by the call has his own.
                const bool served = script.model != ServiceModel::BreakFix;
                counts.push_back(
                    {ids[client], monthStart(month), endpoints,
                     served ? std::optional(endpoints + endpoints / 6) : std::nullopt});
            }
        }
    }
    return counts;
}

std::vector<Invoice> makeInvoices(const std::vector<ClientId>& ids,
                                  const std::vector<TimeEntry>& entries) {
    std::map<ClientId, std::map<int, int>> labour;
    for (const TimeEntry& entry : entries) {
        if (entry.workType == WorkType::Reactive && entry.billable.value_or(false)) {
            const int month = (entry.day.year() - firstDay().year()) * 12 + entry.day.month() -
                              firstDay().month();
            labour[entry.client][month] += static_cast<int>(entry.duration.seconds / 60);
        }
    }
    std::vector<Invoice> invoices;
    for (std::size_t client = 0; client < ids.size(); ++client) {
        ClientBilling(invoices, static_cast<int>(client), ids[client], labour[ids[client]]).bill();
    }
    std::ranges::stable_sort(invoices, {}, &Invoice::issuedOn);
    numberInvoices(invoices);
    return invoices;
}

}  // namespace winnow::sample
