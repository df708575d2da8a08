// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/data_quality.h>

#include <algorithm>
#include <initializer_list>
#include <tuple>

#include <domain/clients_alike.h>
#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<GapKind, 15> kGapKinds{
    {{{GapKind::ClientsWithoutInvoices, "clients_without_invoices"},
      {GapKind::ClientsWithoutHours, "clients_without_hours"},
      {GapKind::HoursWithoutRate, "hours_without_rate"},
      {GapKind::HoursWithoutWorkType, "hours_without_work_type"},
      {GapKind::InvoicesWithoutDueDate, "invoices_without_due_date"},
      {GapKind::InvoicesWithoutPayment, "invoices_without_payment"},
      {GapKind::ClientsWithoutEndpoints, "clients_without_endpoints"},
      {GapKind::MonthsWithoutFacts, "months_without_facts"},
      {GapKind::LinesWithoutKind, "lines_without_kind"},
      {GapKind::TicketsWithoutChannel, "tickets_without_channel"},
      {GapKind::ClientsWithoutTargets, "clients_without_targets"},
      {GapKind::ClientsWithoutRatings, "clients_without_ratings"},
      {GapKind::ClientsAlike, "clients_alike"},
      {GapKind::ProductsWithoutPurchase, "products_without_purchase"},
      {GapKind::ContactsWithoutPayer, "contacts_without_payer"}}}};

using Sources = std::initializer_list<CriterionSource>;

class GapFinder {
public:
    GapFinder(const std::vector<QualityInput>& clients, const Rubric& rubric, Quarter quarter,
              const FiscalCalendar& calendar)
        : m_rubric(rubric), m_from(calendar.firstDay(quarter)), m_to(calendar.lastDay(quarter)) {
        for (const QualityInput& input : clients) {
            if (belongs(input)) {
                m_clients.push_back(&input);
            }
        }
        std::ranges::stable_sort(m_clients, [](const QualityInput* a, const QualityInput* b) {
            return size(*a) > size(*b);
        });
    }

    std::vector<Gap> find(const MonthsWithFacts& months) {
        findMissingFacts();
        findSilentFacts();
        findMissingJudgement();
        findHoles(months);
        findAlike();
        std::ranges::stable_sort(m_found, {}, [](const Found& found) {
            return std::pair(-found.pointsLost,
                             -static_cast<std::int64_t>(found.gap.clients.size()));
        });
        std::vector<Gap> gaps;
        for (Found& found : m_found) {
            gaps.push_back(std::move(found.gap));
        }
        return gaps;
    }

private:
    struct Found {
        Gap gap;
        std::int64_t pointsLost = 0;  // hundredths, over all clients concerned
        bool canCost = false;         // a gap of this kind may leave a criterion unknown
    };

    static bool belongs(const QualityInput& input) {
        const ClientStatus status = input.client.status;
        return !input.client.mergedInto &&
               (status == ClientStatus::Active || status == ClientStatus::Leaving ||
                input.metrics.anyFact);
    }

    // By revenue, then by hours.
    static std::pair<Money, WorkTime> size(const QualityInput& input) {
        return {input.metrics.rollingRevenue.value_or(input.metrics.revenue.value_or(Money{})),
                input.metrics.worked.value_or(WorkTime{})};
    }

    // Hundredths of points of the criteria a client cannot be graded on, of those the gap may be
    // the reason for.
    int lost(const QualityInput& input, Sources sources) const {
        int weight = 0;
        for (const std::string& id : input.unknownCriteria) {
            const Criterion* criterion = m_rubric.find(id);
            if (criterion && std::ranges::find(sources, criterion->source) != sources.end()) {
                weight += criterion->weight;
            }
        }
        return weight;
    }

    // The gap of the clients that have some of it. `amount` gives how much, 0 for none.
    template <typename Amount>
    void add(GapKind kind, GapMending mending, Sources sources, std::optional<FactQuery> rows,
             Amount amount) {
        Found found;
        std::int64_t count = 0;
        for (const QualityInput* input : m_clients) {
            if (const std::int64_t own = amount(*input); own > 0) {
                count += own;
                found.gap.clients.push_back(input->client.id);
                found.pointsLost += lost(*input, sources);
            }
        }
        found.canCost = sources.size() > 0;
        addFound(kind, mending, count, std::move(rows), std::move(found));
    }

    void addFound(GapKind kind, GapMending mending, std::int64_t count,
                  std::optional<FactQuery> rows, Found found) {
        if (count == 0) {
            return;
        }
        Gap& gap = found.gap;
        gap.kind = kind;
        gap.mending = mending;
        gap.count = count;
        if (!gap.clients.empty()) {
            gap.weightLost = Decimal{divideHalfUp(Int128{found.pointsLost} * (Decimal::kOne / 100),
                                                  static_cast<Int128>(gap.clients.size()))};
        }
        const std::string id = "quality." + std::string(gapKindCode(kind));
        gap.what = {id, {{"count", count}}};
        gap.effect = {id + ".effect", {{"points", gap.weightLost}}};
        if (found.canCost && found.pointsLost == 0) {
            gap.effect = {"quality.effect.none", {}};
        }
        if (rows) {
            rows->clients = gap.clients;
            gap.rows = std::move(rows);
        }
        m_found.push_back(std::move(found));
    }

    FactQuery rows(FactKind kind) const {
        FactQuery query;
        query.kind = kind;
        query.from = m_from;
        query.to = m_to;
        return query;
    }

    // Hours that are such a share of those worked; a little counts as one.
    static std::int64_t hoursOf(const QualityInput& input, const std::optional<Fraction>& share) {
        if (!share || share->numerator <= 0 || !input.metrics.worked) {
            return 0;
        }
        const std::int64_t seconds = divideHalfUp(
            Int128{input.metrics.worked->seconds} * share->numerator, share->denominator);
        return std::max<std::int64_t>(1, divideHalfUp(seconds, 3600));
    }

    void findMissingFacts();
    void findSilentFacts();
    void findMissingJudgement();
    void findHoles(const MonthsWithFacts& months);
    void findAlike();

    const Rubric& m_rubric;
    Date m_from;
    Date m_to;
    std::vector<const QualityInput*> m_clients;
    std::vector<Found> m_found;
};

// What the files do not hold at all.
void GapFinder::findMissingFacts() {
    using enum CriterionSource;
    add(GapKind::ClientsWithoutInvoices, GapMending::ImportFile,
        {FeeRatio, CriterionSource::Margin, RateRatio, AgreementEfficiency, DaysLate}, {},
        [](const QualityInput& input) { return input.metrics.invoices.value_or(0) > 0 ? 0 : 1; });
    add(GapKind::ClientsWithoutHours, GapMending::ImportFile,
        {CriterionSource::Margin, RateRatio, ReactiveHoursPerEndpoint, AgreementEfficiency}, {},
        [](const QualityInput& input) {
            return input.metrics.worked.value_or(WorkTime{}).seconds > 0 ? 0 : 1;
        });
    add(GapKind::HoursWithoutRate, GapMending::EditCosts, {CriterionSource::Margin},
        rows(FactKind::TimeEntry),
        [](const QualityInput& input) { return hoursOf(input, input.metrics.unpricedHoursShare); });
    add(GapKind::ClientsWithoutEndpoints, GapMending::ImportFile,
        {CriterionSource::Margin, RateRatio, ReactiveHoursPerEndpoint}, {},
        [](const QualityInput& input) { return input.metrics.endpoints ? 0 : 1; });
    add(
        GapKind::ProductsWithoutPurchase, GapMending::ImportFile, {},
        [&] {
            FactQuery query = rows(FactKind::Invoice);
            query.lineKind = LineKind::Product;
            return query;
        }(),
        [](const QualityInput& input) {
            return input.counts.hasPurchaseCosts ? 0 : input.counts.productLines;
        });
    add(GapKind::ContactsWithoutPayer, GapMending::EditClient, {}, {},
        [](const QualityInput& input) { return input.counts.hasPayer ? 0 : 1; });
}

// Facts that are there but do not say what is needed.
void GapFinder::findSilentFacts() {
    using enum CriterionSource;
    FactQuery untyped = rows(FactKind::TimeEntry);
    untyped.workType = WorkType::Unspecified;
    add(GapKind::HoursWithoutWorkType, GapMending::OpenFacts, {ReactiveHoursPerEndpoint}, untyped,
        [](const QualityInput& input) { return hoursOf(input, input.metrics.untypedHoursShare); });
    FactQuery undated = rows(FactKind::Invoice);
    undated.withoutDueDate = true;
    add(GapKind::InvoicesWithoutDueDate, GapMending::OpenFacts, {DaysLate}, undated,
        [](const QualityInput& input) { return input.counts.invoicesWithoutDueDate; });
    FactQuery unsettled = rows(FactKind::Invoice);
    unsettled.paymentsTracked = false;
    add(GapKind::InvoicesWithoutPayment, GapMending::ImportFile, {DaysLate}, unsettled,
        [](const QualityInput& input) { return input.counts.invoicesUnsettled; });
    FactQuery plainLines = rows(FactKind::Invoice);
    plainLines.lineKind = LineKind::Unspecified;
    add(GapKind::LinesWithoutKind, GapMending::OpenFacts, {AgreementEfficiency}, plainLines,
        [](const QualityInput& input) { return input.counts.linesWithoutKind; });
    FactQuery unnamed = rows(FactKind::Ticket);
    unnamed.channel = TicketChannel::Unknown;
    add(GapKind::TicketsWithoutChannel, GapMending::OpenFacts, {}, unnamed,
        [](const QualityInput& input) { return input.counts.ticketsWithoutChannel; });
}

// What the owner has not said yet.
void GapFinder::findMissingJudgement() {
    using enum CriterionSource;
    const bool noFee = !m_rubric.minimumMonthlyFee;
    const bool noRate = !m_rubric.targetHourlyRate;
    const auto everyone = [](const QualityInput&) { return 1; };
    if (noFee && noRate) {
        add(GapKind::ClientsWithoutTargets, GapMending::SetTargets, {FeeRatio, RateRatio}, {},
            everyone);
    } else if (noFee) {
        add(GapKind::ClientsWithoutTargets, GapMending::SetTargets, {FeeRatio}, {}, everyone);
    } else if (noRate) {
        add(GapKind::ClientsWithoutTargets, GapMending::SetTargets, {RateRatio}, {}, everyone);
    }
    add(GapKind::ClientsWithoutRatings, GapMending::RateClient, {Rating}, {},
        [this](const QualityInput& input) { return lost(input, {Rating}) > 0 ? 1 : 0; });
}

// Months of the quarter without a fact of a kind that has some before and after.
void GapFinder::findHoles(const MonthsWithFacts& months) {
    std::int64_t holes = 0;
    std::optional<FactKind> onlyKind;
    bool severalKinds = false;
    for (const auto& [kind, days] : months) {
        if (days.empty() || kind == FactKind::ExchangeRate || kind == FactKind::Cost) {
            continue;  // these need no entry each month
        }
        const auto [first, last] = std::ranges::minmax(days);
        for (Date month = m_from; month <= m_to; month = month.plusMonths(1)) {
            const bool inside = month > first && month < last;
            if (inside && std::ranges::find(days, month) == days.end()) {
                ++holes;
                severalKinds = severalKinds || (onlyKind && *onlyKind != kind);
                onlyKind = kind;
            }
        }
    }
    std::optional<FactQuery> query;
    if (onlyKind && !severalKinds) {
        query = rows(*onlyKind);
    }
    addFound(GapKind::MonthsWithoutFacts, GapMending::ImportFile, holes, std::move(query), {});
}

void GapFinder::findAlike() {
    std::vector<const Client*> clients;
    for (const QualityInput* input : m_clients) {
        clients.push_back(&input->client);
    }
    Found found;
    std::int64_t pairs = 0;
    for (const auto& [one, other] : clientsAlike(clients)) {
        found.gap.clients.insert(found.gap.clients.end(), {one, other});
        ++pairs;
    }
    addFound(GapKind::ClientsAlike, GapMending::MergeClients, pairs, {}, std::move(found));
}

}  // namespace

std::string_view gapKindCode(GapKind kind) { return kGapKinds.code(kind); }

std::vector<Gap> findGaps(const std::vector<QualityInput>& clients, const Rubric& rubric,
                          Quarter quarter, const FiscalCalendar& calendar,
                          const MonthsWithFacts& months) {
    return GapFinder(clients, rubric, quarter, calendar).find(months);
}

}  // namespace winnow
