// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/report_service.h>

#include <app/figures_service.h>
#include <app/shared.h>
#include <domain/assessment_change.h>
#include <formats/catalogue_json.h>
#include <formats/report_json.h>

namespace winnow {

namespace {

constexpr int kTrendQuarters = 8;
constexpr Quarter kFirstQuarter{1900, 1};  // there are no dates before

ReportHeader headerOf(const Portfolio::Shared& shared, const GradedQuarter& quarter) {
    return {shared.settings.name, quarter.quarter, quarter.cutOff, quarter.rubric.version,
            shared.settings.currency};
}

}  // namespace

const Catalogue& catalogue(Language language) { return catalogueFor(language); }

ReportContent ReportService::content(Quarter quarter, Language language) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    ReportContent content;
    content.portfolioName = shared.settings.name;
    content.currency = shared.settings.currency;
    content.calendar = FiscalCalendar(shared.settings.fiscalStartMonth);
    content.language = language;
    content.quarter = m_portfolio.grading().quarter(quarter);
    if (kFirstQuarter < quarter) {
        GradedQuarter before = m_portfolio.grading().quarter(quarter.previous());
        if (!before.clients.empty()) {
            content.before = std::move(before);
        }
    }
    content.trend = m_portfolio.grading().summaries(quarter, kTrendQuarters);
    content.printedOn = shared.clock.today();
    return content;
}

std::string ReportService::json(Quarter quarter, Language language) const {
    const GradedQuarter& graded = m_portfolio.grading().quarter(quarter);
    return reportJson(headerOf(m_portfolio.shared(), graded), graded.summary, graded.clients,
                      catalogueFor(language), Locale(language, m_portfolio.currency()));
}

std::string ReportService::csv(Quarter quarter, Language language) const {
    const GradedQuarter& graded = m_portfolio.grading().quarter(quarter);
    return reportCsv(headerOf(m_portfolio.shared(), graded), graded.clients, catalogueFor(language),
                     Locale(language, m_portfolio.currency()));
}

std::string ReportService::metricsCsv(std::optional<Quarter> quarter,
                                      std::optional<ClientId> client, std::optional<Date> asOf,
                                      MetricPeriod period) const {
    return winnow::metricsCsv(m_portfolio.figures().metrics(quarter, client, asOf, period),
                              m_portfolio.currency());
}

std::string ReportService::metricsJson(std::optional<Quarter> quarter,
                                       std::optional<ClientId> client, std::optional<Date> asOf,
                                       MetricPeriod period) const {
    return winnow::metricsJson(m_portfolio.figures().metrics(quarter, client, asOf, period),
                               m_portfolio.currency());
}

std::string ReportService::gradesCsv(Quarter quarter) const {
    return winnow::gradesCsv(m_portfolio.grading().quarter(quarter).clients);
}

std::string ReportService::gradesJson(Quarter quarter) const {
    const GradedQuarter& graded = m_portfolio.grading().quarter(quarter);
    return winnow::gradesJson(headerOf(m_portfolio.shared(), graded), graded.clients);
}

Result<std::vector<std::string>> ReportService::explanation(ClientId client, Quarter quarter,
                                                            Language language) const {
    const GradedQuarter& graded = m_portfolio.grading().quarter(quarter);
    const ClientQuarter* found = graded.find(client);
    const auto inputs = m_portfolio.grading().inputs(client, quarter);
    if (!found || !inputs) {
        return Error{{"app.client_not_in_quarter", {{"quarter", quarter}}}};
    }
    std::vector<Text> steps = explain(graded.rubric, *inputs, found->assessment);
    if (graded.locked) {
        steps.push_back({"explain.locked", {{"quarter", quarter}}});
    }
    const auto before = m_portfolio.shared().graded(client, quarter.previous());
    if (before && before->assessment.score && found->assessment.score) {
        steps.push_back(changeSince(before->assessment, found->assessment).sentence);
    }
    const Locale locale(language, m_portfolio.currency());
    std::vector<std::string> lines;
    for (const Text& step : steps) {
        lines.push_back(catalogueFor(language).render(step, locale));
    }
    return lines;
}

Result<std::string> ReportService::explanationJson(ClientId client, Quarter quarter,
                                                   Language language) const {
    const GradedQuarter& graded = m_portfolio.grading().quarter(quarter);
    const ClientQuarter* found = graded.find(client);
    const auto inputs = m_portfolio.grading().inputs(client, quarter);
    if (!found || !inputs) {
        return Error{{"app.client_not_in_quarter", {{"quarter", quarter}}}};
    }
    return winnow::explanationJson(headerOf(m_portfolio.shared(), graded), graded.rubric, *inputs,
                                   *found, catalogueFor(language),
                                   Locale(language, m_portfolio.currency()));
}

}  // namespace winnow
