// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts, notice rules, caps of the queue, the sender, fields of an inventory.
#include <base/embedded.h>
#include <formats/case_json.h>
#include <formats/json_fields.h>

namespace winnow {

namespace {

constexpr int kMostDays = 3660;
constexpr int kMostMonths = 120;

constexpr auto kContract = [](auto& json, auto& contract) {
    json.may("signed_on", contract.signedOn);
    json.may("notice_days", contract.noticeDays);
    json.within("notice_days", contract.noticeDays, 0, kMostDays);
    json.may("notice_months", contract.noticeMonths);
    json.within("notice_months", contract.noticeMonths, 0, kMostMonths);
    json.may("renews_on", contract.renewsOn);
    json.may("renews_every_months", contract.renewsEveryMonths);
    if (contract.renewsEveryMonths) {
        json.within("renews_every_months", *contract.renewsEveryMonths, 1, kMostMonths);
    }
    json.may("ends_only_at_renewal", contract.endsOnlyAtRenewal);
    json.may("notice_address", contract.noticeAddress);
    json.may("prepaid", contract.prepaid);
    json.may("commitments", contract.commitments);
    json.may("country", contract.country);
    json.may("note", contract.note);
};

constexpr auto kNoticeRule = [](auto& json, auto& rule) {
    json.must("code", rule.code);
    json.must("name", rule.name);
    json.may("days_per_year", rule.daysPerYear);
    json.may("months_per_year", rule.monthsPerYear);
    json.may("least_days", rule.leastDays);
    json.may("least_months", rule.leastMonths);
    json.may("most_months", rule.mostMonths);
    json.may("basis", rule.basis);
};

struct NoticeRules {
    std::vector<NoticeRule> rules;
};

constexpr auto kNoticeRules = [](auto& json, auto& notice) {
    json.format("winnow-notice-rules/1");
    json.mustList("rules", notice.rules, kNoticeRule);
};

// The caps with the share as an exact decimal: 0.08.
struct CapsFields {
    std::optional<Decimal> revenuePerQuarter;
    QueueCaps caps;
};

constexpr auto kCaps = [](auto& json, auto& fields) {
    auto& caps = fields.caps;
    json.may("revenue_per_quarter", fields.revenuePerQuarter);
    json.may("cash_floor", caps.cashFloor);
    json.usual("handover_per_month", caps.handoverPerMonth);
    json.usual("handover_per_client", caps.handoverPerClient);
    json.usual("first_month_ahead", caps.firstMonthAhead);
};

constexpr auto kSender = [](auto& json, auto& sender) {
    json.may("company", sender.company);
    json.may("signatory", sender.signatory);
    json.may("position", sender.position);
    json.may("address", sender.address);
    json.may("email", sender.email);
    json.may("phone", sender.phone);
};

template <typename T, typename Fields>
std::string compact(const T& value, Fields fields) {
    return compactJson(FieldWriter::valueOf(value, fields), KeyOrder::AsGiven);
}

}  // namespace

std::string contractToJson(const Contract& contract) { return compact(contract, kContract); }

Result<Contract> contractFromJson(std::string_view json) {
    return readFields<Contract>(json, kContract);
}

std::string noticeRulesToJson(const std::vector<NoticeRule>& rules) {
    return prettyJson(FieldWriter::valueOf(NoticeRules{rules}, kNoticeRules), KeyOrder::AsGiven);
}

Result<std::vector<NoticeRule>> noticeRulesFromJson(std::string_view json) {
    Result<NoticeRules> notice = readFields<NoticeRules>(json, kNoticeRules);
    if (!notice) {
        return notice.error();
    }
    for (const NoticeRule& rule : notice->rules) {
        if (std::vector<Text> wrong = validate(rule); !wrong.empty()) {
            return Error{std::move(wrong.front()), ErrorKind::Refused};
        }
    }
    return std::move(notice->rules);
}

std::vector<NoticeRule> shippedNoticeRules() {
    Result<std::vector<NoticeRule>> rules =
        noticeRulesFromJson(embedded::text("notice/rules.json"));
    if (!rules) {
        throw std::logic_error("notice/rules.json: " + rules.error().message.id);
    }
    return *rules;
}

std::string queueCapsToJson(const QueueCaps& caps) {
    CapsFields fields{{}, caps};
    if (caps.revenuePerQuarter) {
        fields.revenuePerQuarter = Decimal::of(*caps.revenuePerQuarter);
    }
    return compact(fields, kCaps);
}

Result<QueueCaps> queueCapsFromJson(std::string_view json) {
    Result<CapsFields> fields = readFields<CapsFields>(json, kCaps, {{}, defaultCaps()});
    if (!fields) {
        return fields.error();
    }
    QueueCaps caps = fields->caps;
    caps.revenuePerQuarter.reset();
    if (fields->revenuePerQuarter) {
        caps.revenuePerQuarter = Fraction{fields->revenuePerQuarter->micros, Decimal::kOne};
    }
    if (std::vector<Text> wrong = validate(caps); !wrong.empty()) {
        return Error{std::move(wrong.front()), ErrorKind::Refused};
    }
    return caps;
}

std::string senderToJson(const Sender& sender) { return compact(sender, kSender); }

Result<Sender> senderFromJson(std::string_view json) { return readFields<Sender>(json, kSender); }

std::string inventoryFieldsToJson(const std::vector<std::pair<std::string, std::string>>& fields) {
    JsonValue object = JsonValue::object();
    for (const auto& [code, value] : fields) {
        object.add(code, JsonValue::of(value));
    }
    return compactJson(object, KeyOrder::AsGiven);
}

Result<std::vector<std::pair<std::string, std::string>>> inventoryFieldsFromJson(
    std::string_view json) {
    Result<JsonValue> document = parseJson(json);
    if (!document) {
        return document.error();
    }
    std::optional<Error> problem;
    JsonObjectReader reader(*document, "", problem);
    std::vector<std::pair<std::string, std::string>> fields;
    for (const auto& [code, value] : document->members) {
        fields.emplace_back(code, reader.string(code));
    }
    if (problem) {
        return *problem;
    }
    return fields;
}

}  // namespace winnow
