// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_job.h>

#include <algorithm>
#include <array>
#include <string_view>

#include <QCoreApplication>
#include <QFileInfo>

#include <app/report_service.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

struct Job {
    Q_DECLARE_TR_FUNCTIONS(winnow::ImportJob)
};

}  // namespace

QString ImportItem::title() const {
    const QString name = QFileInfo(file).fileName();
    return sheet.empty() ? name : name + u" · "_s + toQString(sheet);
}

ClientAnswer usualAnswer(const UnknownClient& unknown) {
    if (unknown.suggestion) {
        return {ClientAnswer::What::Same, unknown.suggestion->id,
                toQString(unknown.suggestion->name)};
    }
    // A project says nothing about its client's name.
    return {unknown.isProject ? ClientAnswer::What::LeaveOut : ClientAnswer::What::NewClient, {}};
}

ClientDecisions decisionsFor(const std::vector<UnknownClient>& unknown,
                             const ClientAnswers& answers) {
    ClientDecisions decisions;
    for (const UnknownClient& each : unknown) {
        const auto given = answers.find(each.name);
        const ClientAnswer answer = given == answers.end() ? usualAnswer(each) : given->second;
        if (answer.what != ClientAnswer::What::Same) {
            decisions.create[each.name] = answer.what == ClientAnswer::What::NewClient;
        } else if (each.isProject) {
            decisions.projects[each.name] = answer.client;
        } else {
            decisions.same[each.name] = answer.client;
        }
    }
    return decisions;
}

bool asksForDateOrder(const ImportPlan& plan, const ImportOptions& options) {
    if (!plan.dateOrderAmbiguous || options.dateOrder) {
        return false;
    }
    return plan.ambiguousDateColumns.empty() ||
           !std::ranges::all_of(plan.ambiguousDateColumns, [&](const std::string& column) {
               return options.dateOrderOf.contains(column);
           });
}

bool isComplete(const ImportPlan& plan, const ImportOptions& options) {
    return plan.missing.empty() && !asksForDateOrder(plan, options);
}

bool isDateField(const std::string& field) {
    return field.ends_with("_on") || field == "day" || field == "since" || field == "month";
}

bool isNumberField(const std::string& field) {
    static constexpr std::array<std::string_view, 14> kNumbers{
        "amount",       "amount_net", "amount_gross", "tax_amount",    "line_amount",
        "open_balance", "duration",   "labour_cost",  "exchange_rate", "endpoints",
        "seats",        "debit",      "credit",       "rate"};
    return std::ranges::find(kNumbers, field) != kNumbers.end();
}

bool canBeConstant(const std::string& field) {
    const bool isDate = isDateField(field) && field != "due_on";
    return !field.empty() && !isDate && !isNumberField(field) && !field.ends_with("_number");
}

std::string fieldOf(const ImportPlan& plan, const std::string& header) {
    const auto found =
        std::ranges::find_if(plan.columns, [&](const auto& each) { return each.second == header; });
    return found == plan.columns.end() ? std::string() : found->first;
}

QString fieldName(const Words& words, const std::string& field) {
    return words.text("import.field." + field);
}

QString valueName(const Words& words, const std::string& field, const std::string& code) {
    const std::string id = "import.code." + field + "." + code;
    if (catalogue(words.locale().language()).contains(id)) {
        return words.text(id);
    }
    return toQString(code).replace(u'_', u' ');
}

QString recognisedText(const Words& words, const ImportItem& item) {
    if (!item.problem.isEmpty()) {
        return item.problem;
    }
    if (item.kind.empty()) {
        return Job::tr("Not recognised; you say what its columns mean");
    }
    const QString kind = words.text("import.kind." + item.kind);
    return item.recognised.empty() ? kind
                                   : Job::tr("%1, as %2").arg(kind, toQString(item.recognised));
}

QString totalsText(const Words& words, const std::map<std::string, KindTotal>& totals) {
    QStringList texts;
    for (const auto& [kind, total] : totals) {
        const std::string id = "fact_kind." + kind;
        const bool isFact = catalogue(words.locale().language()).contains(id);
        QString text = Job::tr("%1: %2").arg(words.text(isFact ? id : "import.kind." + kind),
                                             toQString(words.locale().integer(total.count)));
        if (total.amount) {
            text += u", "_s + words.moneyExact(total.amount);
        }
        if (total.worked) {
            text += u", "_s + toQString(words.locale().hours(*total.worked, 2));
        }
        texts << text;
    }
    return texts.join(u"; "_s);
}

std::vector<RowFix> fixesFor(const RowProblem& problem, const ImportPlan& plan) {
    std::vector<RowFix> fixes;
    const std::string field = fieldOf(plan, problem.column);
    const bool isDuplicate =
        problem.reason.id == "app.import_twice" || problem.reason.id == "app.import_conflict";
    if (isDuplicate && plan.columns.contains("invoice_number")) {
        fixes.push_back({RowFix::Kind::LeaveOut, Job::tr("Skip this row")});
        fixes.push_back({RowFix::Kind::KeepBoth, Job::tr("Keep both")});
        return fixes;
    }
    const auto choice = std::ranges::find(plan.fields, field, &ImportFieldChoice::code);
    const bool isOptional = choice != plan.fields.end() && !choice->required;
    const auto at = std::ranges::find(plan.header, problem.column) - plan.header.begin();
    const bool isFilled =
        at < std::ssize(problem.cells) && !problem.cells[static_cast<std::size_t>(at)].empty();
    // An invoice without its amount, or work without its duration, says nothing.
    const bool isWhatCounts = field.starts_with("amount") || field == "line_amount" ||
                              field == "duration" || field == "debit" || field == "credit";
    if (isOptional && isFilled && !isWhatCounts) {
        fixes.push_back({RowFix::Kind::LeaveEmpty,
                         field == "paid_on" ? Job::tr("Leave unpaid") : Job::tr("Leave empty")});
    }
    if (!problem.column.empty() && !problem.cells.empty()) {
        fixes.push_back(
            {RowFix::Kind::Edit, isDateField(field) ? Job::tr("Type a date") : Job::tr("Correct")});
    }
    fixes.push_back({RowFix::Kind::LeaveOut, Job::tr("Leave out")});
    return fixes;
}

}  // namespace winnow
