// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/portfolio.h>

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string_view>
#include <variant>

#include <app/build_beside.h>
#include <app/case_book.h>
#include <app/shared.h>
#include <formats/rubric_json.h>
#include <formats/text_json.h>

namespace winnow {

namespace {

// A rubric without a first quarter of its own counts from the beginning.
constexpr Quarter kFirstQuarter{1900, 1};

Text readableAction(const Action& action) {
    Result<Text> text = textFromJson("action." + action.id, action.arguments);
    return text ? std::move(text).value() : Text{"action." + action.id, {}};
}

bool startsWithAny(std::string_view id, std::initializer_list<std::string_view> prefixes) {
    return std::ranges::any_of(prefixes,
                               [&](std::string_view prefix) { return id.starts_with(prefix); });
}

// What undoing or redoing an action may have touched. Facts are read anew only where they can
// differ, since there may be millions, and of judgement only what concerns the client; all else is
// small.
ChangeSet changesOf(const Action& action) {
    if (action.client && startsWithAny(action.id, {"rating.", "override.", "waiver.", "red_flag.",
                                                   "session.", "register.", "attachment."})) {
        return {.judgement = true, .touched = {*action.client}};
    }
    // What a case or a letter did to the client's own data is looked at afterwards.
    if (startsWithAny(action.id, {"case.", "letter.", "contract.", "inventory.", "playbook.",
                                  "parting.", "handover.", "notice_rules.", "queue.", "sender."})) {
        ChangeSet changes{.cases = true, .touched = {}};
        if (action.client) {
            changes.judgement = true;
            changes.touched = {*action.client};
        }
        return changes;
    }
    const bool facts = startsWithAny(action.id, {"fact.", "costs.", "metrics.", "client.updated",
                                                 "client.merged", "client.unmerged"});
    return {.facts = facts,
            .clients = true,
            .judgement = true,
            .rubric = true,
            .settings = action.id.starts_with("metrics."),
            .cases = true,
            .touched = {}};
}

// The same with what has become of the client: it may have changed its status and its last day.
ChangeSet withClient(Portfolio::Shared& shared, const Action& action, ChangeSet changes) {
    const Client* before = action.client ? shared.client(*action.client) : nullptr;
    const auto now =
        action.client ? ClientStore(shared.database).find(*action.client) : std::nullopt;
    if (before && now && *before != *now) {
        changes.clients = true;
        changes.facts |= before->leftOn != now->leftOn || before->since != now->since;
    }
    return changes;
}

// Undo and redo leave a locked quarter alone as well: the judgement behind it stays what it was.
Result<void> mayRepeat(Portfolio& portfolio, const Action& action) {
    const Text text = readableAction(action);
    const TextArgument* quarter = text.find("quarter");
    if (!quarter || !std::holds_alternative<Quarter>(*quarter) ||
        !startsWithAny(action.id, {"rating.", "raters.", "override.", "waiver.", "red_flag.",
                                   "session.", "rubric."})) {
        return {};
    }
    return portfolio.locks().mayChange(std::get<Quarter>(*quarter));
}

}  // namespace

Portfolio::Portfolio(std::unique_ptr<Shared> shared) : m_shared(std::move(shared)) {}

Portfolio::~Portfolio() = default;

Result<std::unique_ptr<Portfolio>> Portfolio::create(const std::filesystem::path& path,
                                                     const NewPortfolio& portfolio,
                                                     const Clock& clock) {
    if (portfolio.fiscalStartMonth < 1 || portfolio.fiscalStartMonth > 12) {
        return Error{{"app.fiscal_start", {}}, ErrorKind::Usage};
    }
    Result<void> built = buildBeside(path, clock, [&](const std::filesystem::path& beside) {
        Result<Database> database = Database::create(beside, clock);
        if (!database) {
            return Result<void>(database.error());
        }
        UnitOfWork work(*database, clock, Undoable::No);
        SettingStore(*database).setPortfolio(
            {portfolio.name, portfolio.currency, portfolio.fiscalStartMonth});
        RubricStore(*database).add(
            {0, kFirstQuarter, rubricToJson(defaultRubric(portfolio.currency), portfolio.currency),
             "", clock.now()});
        work.commit(Shared::actionOf(
            {"action.portfolio.created",
             {{"name", portfolio.name}, {"currency", std::string(portfolio.currency.code())}}},
            {}));
        return Result<void>();
    });
    if (!built) {
        return built.error();
    }
    return open(path, clock);
}

Result<std::unique_ptr<Portfolio>> Portfolio::open(const std::filesystem::path& path,
                                                   const Clock& clock, bool readOnly) {
    Result<Database> database =
        Database::open(path, readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite, clock);
    if (!database) {
        return database.error();
    }
    std::unique_ptr<Portfolio> opened(new Portfolio(nullptr));
    opened->m_shared = std::make_unique<Shared>(*opened, std::move(database).value(), clock);
    return opened;
}

const std::filesystem::path& Portfolio::path() const { return m_shared->database.path(); }

bool Portfolio::readOnly() const { return m_shared->database.readOnly(); }

std::string Portfolio::name() const { return m_shared->settings.name; }

Currency Portfolio::currency() const { return m_shared->settings.currency; }

FiscalCalendar Portfolio::calendar() const {
    return FiscalCalendar(m_shared->settings.fiscalStartMonth);
}

bool Portfolio::isSample() const { return m_shared->sample; }

Instant Portfolio::now() const { return m_shared->clock.now(); }

ClientService& Portfolio::clients() { return m_shared->clientService; }

GradingService& Portfolio::grading() { return m_shared->gradingService; }

ImportService& Portfolio::imports() { return m_shared->importService; }

FiguresService& Portfolio::figures() { return m_shared->figuresService; }

FactService& Portfolio::facts() { return m_shared->factService; }

BatchService& Portfolio::batches() { return m_shared->batchService; }

MappingService& Portfolio::mappings() { return m_shared->mappingService; }

QualityService& Portfolio::quality() { return m_shared->qualityService; }

AnalysisService& Portfolio::analysis() { return m_shared->analysisService; }

LockService& Portfolio::locks() { return m_shared->lockService; }

ProspectService& Portfolio::prospects() { return m_shared->prospectService; }

RaterService& Portfolio::raters() { return m_shared->raterService; }

RegisterService& Portfolio::registers() { return m_shared->registerService; }

RubricService& Portfolio::rubrics() { return m_shared->rubricService; }

SessionService& Portfolio::session() { return m_shared->sessionService; }
CaseService& Portfolio::cases() { return m_shared->caseService; }
PlaybookService& Portfolio::playbooks() { return m_shared->playbookService; }
LetterService& Portfolio::letters() { return m_shared->letterService; }
LiftingService& Portfolio::lifting() { return m_shared->liftingService; }
PartingService& Portfolio::parting() { return m_shared->partingService; }
HandoverService& Portfolio::handover() { return m_shared->handoverService; }

ReportService& Portfolio::reports() { return m_shared->reportService; }

UndoState Portfolio::undoState() const {
    UndoState state;
    if (readOnly()) {
        return state;
    }
    Journal journal(m_shared->database, m_shared->clock);
    if (const std::optional<Action> action = journal.undoable()) {
        state.undo = readableAction(*action);
    }
    if (const std::optional<Action> action = journal.redoable()) {
        state.redo = readableAction(*action);
    }
    return state;
}

Result<void> Portfolio::undo() {
    if (readOnly()) {
        return m_shared->readOnlyError();
    }
    Journal journal(m_shared->database, m_shared->clock);
    const std::optional<Action> action = journal.undoable();
    if (action) {
        if (Result<void> allowed = mayRepeat(*this, *action); !allowed) {
            return allowed;
        }
    }
    Result<void> done = journal.undo();
    if (done) {
        const ChangeSet changes = withClient(*m_shared, *action, changesOf(*action));
        m_shared->invalidate(changes);
        changed.notify(changes);
    }
    return done;
}

Result<void> Portfolio::redo() {
    if (readOnly()) {
        return m_shared->readOnlyError();
    }
    Journal journal(m_shared->database, m_shared->clock);
    const std::optional<Action> action = journal.redoable();
    if (action) {
        if (Result<void> allowed = mayRepeat(*this, *action); !allowed) {
            return allowed;
        }
    }
    Result<void> done = journal.redo();
    if (done) {
        const ChangeSet changes = withClient(*m_shared, *action, changesOf(*action));
        m_shared->invalidate(changes);
        changed.notify(changes);
    }
    return done;
}

void Portfolio::prepare() {
    constexpr int kTrendQuarters = 8;
    grading().quarter(figures().latestQuarter());
    grading().summaries(figures().latestQuarter(), kTrendQuarters);
}

Portfolio::Health Portfolio::health() const {
    switch (m_shared->database.health()) {
        case FileHealth::Checking:
            return Health::Checking;
        case FileHealth::Sound:
            return Health::Sound;
        case FileHealth::Damaged:
            break;
    }
    return Health::Damaged;
}

std::optional<Error> Portfolio::damage() const {
    if (health() != Health::Damaged) {
        return std::nullopt;
    }
    return m_shared->database.sound().error();
}

namespace {

// The sums kept of time entries, against the entries.
CheckResult checkSums(Computed& computed) {
    try {
        const auto wrong = FactStore(computed.database).wrongTimeSums(RateTable(computed.costs()));
        return {
            "sums", !wrong,
            wrong ? Text{"verify.sums.differ", {{"month", *wrong}}} : Text{"verify.sums.ok", {}}};
    } catch (const std::runtime_error& failure) {
        return {
            "sums", false, {"verify.sums.unreadable", {{"detail", std::string(failure.what())}}}};
    }
}

}  // namespace

namespace {

// Every stored grade, recomputed.
CheckResult checkAssessments(Portfolio& portfolio) {
    try {
        const auto mismatches = portfolio.locks().verifyStored();
        if (mismatches.empty()) {
            return {"assessments",
                    true,
                    {"verify.assessments.ok",
                     {{"count",
                       static_cast<std::int64_t>(portfolio.locks().lockedQuarters().size())}}}};
        }
        const Client* client = portfolio.shared().client(mismatches.front().client);
        return {"assessments",
                false,
                {"verify.assessments.differ",
                 {{"count", static_cast<std::int64_t>(mismatches.size())},
                  {"client", client ? client->name : std::string()},
                  {"quarter", mismatches.front().quarter}}}};
    } catch (const std::runtime_error& failure) {
        return {"assessments",
                false,
                {"verify.assessments.unreadable", {{"detail", std::string(failure.what())}}}};
    }
}

}  // namespace

namespace {

// Every case, replayed.
CheckResult checkCases(Portfolio& portfolio) {
    try {
        const auto wrong = portfolio.cases().verifyStored();
        if (wrong.empty()) {
            return {
                "cases",
                true,
                {"verify.cases.ok",
                 {{"count", static_cast<std::int64_t>(portfolio.cases().book().all().size())}}}};
        }
        const CaseId first = wrong.front().first;
        const std::optional<CaseRecord> record = portfolio.cases().record(first);
        const Client* client = record ? portfolio.shared().client(record->client) : nullptr;
        return {"cases",
                false,
                {"verify.cases.unjustified",
                 {{"count", static_cast<std::int64_t>(wrong.size())},
                  {"case", std::to_string(first.value)},
                  {"client", client ? client->name : std::string()}}}};
    } catch (const std::runtime_error& failure) {
        return {
            "cases", false, {"verify.cases.unreadable", {{"detail", std::string(failure.what())}}}};
    }
}

}  // namespace

std::vector<CheckResult> Portfolio::verify() {
    std::vector<CheckResult> results;
    for (const VerifyFinding& finding : verifyDatabase(m_shared->database)) {
        results.push_back({finding.check, finding.passed, finding.detail});
    }
    results.push_back(checkSums(*m_shared));
    results.push_back(checkAssessments(*this));
    results.push_back(checkCases(*this));
    return results;
}

}  // namespace winnow
