// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <app/portfolio.h>
#include <base/locale.h>
#include <base/result.h>
#include <domain/document.h>
#include <domain/fee_calculator.h>
#include <domain/value_statement.h>

namespace winnow {

// What lifting a client needs: the value statement, the fee, the agenda of the review.
class LiftingService {
public:
    explicit LiftingService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    ValueStatement valueStatement(ClientId client, Date from, Date until,
                                  const ValueOptions& options = {}) const;
    struct StatementLook {
        bool hours = true;
        bool money = false;  // also what was not billed, at list rates
    };
    Document valueStatementDocument(const ValueStatement& statement, StatementLook look,
                                    Language language) const;
    std::string valueStatementJson(const ValueStatement& statement) const;

    AverageBill averageBill(ClientId client, Date asOf, int months = 12) const;
    // From the cost model, the seats, the hours of the last four quarters, the rubric's minimum
    // fee.
    FeeChoice suggestedChoice(ClientId client, Quarter quarter) const;

    // The timed agenda of the half-hour review (DOMAIN 5c-7): 3' thanks and state, 7' what we did,
    // 5' serious trouble?, 7' risks and options with boxes, 5' average bill to fee, 3' next steps;
    // filled with the client's own figures, open recommendations, risks and red flags left out.
    struct AgendaPart {
        int minutes = 0;
        std::string title;
        std::vector<std::string> lines;
        std::vector<std::string> choices;  // boxes to tick
    };
    std::vector<AgendaPart> agenda(ClientId client, Quarter quarter, Language language) const;
    Document agendaDocument(ClientId client, Quarter quarter, Date meetingOn,
                            std::optional<FeeProposal> fee, Language language) const;
    Document feeDocument(ClientId client, const AverageBill& bill, const FeeProposal& proposal,
                         Language language) const;
    // A short check-list for any client (DOMAIN 1a-20).
    Document greatClientSheet(Language language) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
