// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <base/currency.h>
#include <base/result.h>
#include <domain/case.h>
#include <domain/exit_queue.h>
#include <domain/letter.h>
#include <domain/notice.h>

namespace winnow {

// What storage keeps as JSON (docs/file-format.md). Canonical: members in a fixed order, empty ones
// left out. Money in minor units, times in seconds, dates ISO 8601.
std::string caseEventToJson(const CaseEvent& event);
Result<CaseEvent> caseEventFromJson(std::string_view json);
// Answers alone: members named as in wantedAnswers() ("end_date", "delivered_by"...).
Result<StepAnswers> stepAnswersFromJson(std::string_view json);
std::string stepAnswersToJson(const StepAnswers& answers);
// The same as people write them on the command line: amounts as 1180 or "1180.50", hours and points
// with decimals.
Result<StepAnswers> stepAnswersFromJson(std::string_view json, const Currency& currency);
std::string stepAnswersToJson(const StepAnswers& answers, const Currency& currency);
std::string forecastToJson(const CaseForecast& forecast);
Result<CaseForecast> forecastFromJson(std::string_view json);
// Without id, client, case, step, template, day, state, sent day and channel: columns.
std::string letterToJson(const Letter& letter);
Result<Letter> letterFromJson(std::string_view json);
std::string contractToJson(const Contract& contract);
Result<Contract> contractFromJson(std::string_view json);
std::string noticeRulesToJson(const std::vector<NoticeRule>& rules);
Result<std::vector<NoticeRule>> noticeRulesFromJson(std::string_view json);
// resources/notice/rules.json
std::vector<NoticeRule> shippedNoticeRules();
std::string queueCapsToJson(const QueueCaps& caps);
Result<QueueCaps> queueCapsFromJson(std::string_view json);
std::string senderToJson(const Sender& sender);
Result<Sender> senderFromJson(std::string_view json);
// {"count":"12","renews_on":"2027-01-31"}: an inventory item's fields.
std::string inventoryFieldsToJson(const std::vector<std::pair<std::string, std::string>>& fields);
Result<std::vector<std::pair<std::string, std::string>>> inventoryFieldsFromJson(
    std::string_view json);

}  // namespace winnow
