// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <app/change_set.h>
#include <base/clock.h>
#include <base/currency.h>
#include <base/quarter.h>
#include <base/result.h>
#include <base/signal.h>
#include <domain/client.h>

namespace winnow {

class AnalysisService;
class BatchService;
class ClientService;
class CaseService;
class HandoverService;
class LetterService;
class LiftingService;
class PartingService;
class PlaybookService;
class Database;
class FactService;
class FiguresService;
class GradingService;
class ImportService;
class LockService;
class MappingService;
class ProspectService;
class QualityService;
class RaterService;
class RegisterService;
class ReportService;
class RubricService;
class SessionService;

// What is fixed when a portfolio is made.
struct NewPortfolio {
    std::string name;  // of the MSP
    Currency currency;
    int fiscalStartMonth = 1;  // 1..12
};

// What a menu says of an action that can be undone or redone.
struct UndoState {
    std::optional<Text> undo;
    std::optional<Text> redo;
};

struct CheckResult {
    std::string check;
    bool passed = true;
    Text detail;
};

// One open .winnow file: the door to everything a user can do with it. Services share its cache of
// figures and grades; a committed action is announced through `changed`. Use on one thread; it may
// be opened and prepared on another one before.
class Portfolio {
public:
    static Result<std::unique_ptr<Portfolio>> create(const std::filesystem::path& path,
                                                     const NewPortfolio& portfolio,
                                                     const Clock& clock);
    // The clock must outlive the portfolio.
    static Result<std::unique_ptr<Portfolio>> open(const std::filesystem::path& path,
                                                   const Clock& clock, bool readOnly = false);
    ~Portfolio();
    Portfolio(const Portfolio&) = delete;
    Portfolio& operator=(const Portfolio&) = delete;

    const std::filesystem::path& path() const;
    bool readOnly() const;
    std::string name() const;
    Currency currency() const;
    FiscalCalendar calendar() const;
    // True for the sample that the program makes itself.
    bool isSample() const;
    Instant now() const;

    // Computes what the first page shows, so that it is at hand when the window asks for it.
    void prepare();

    ClientService& clients();
    GradingService& grading();
    ImportService& imports();
    FiguresService& figures();
    ReportService& reports();
    FactService& facts();
    BatchService& batches();
    MappingService& mappings();
    QualityService& quality();
    AnalysisService& analysis();
    LockService& locks();
    ProspectService& prospects();
    RaterService& raters();
    RegisterService& registers();
    RubricService& rubrics();
    SessionService& session();
    CaseService& cases();
    PlaybookService& playbooks();
    LetterService& letters();
    LiftingService& lifting();
    PartingService& parting();
    HandoverService& handover();

    UndoState undoState() const;
    Result<void> undo();
    Result<void> redo();

    // A large file is checked while it can already be read; nothing is stored before the end of the
    // check, nor into a damaged file. Does not wait; `damage` of a damaged file says what is wrong.
    enum class Health { Checking, Sound, Damaged };
    Health health() const;
    std::optional<Error> damage() const;

    // All checks of `winnow-cli verify`.
    std::vector<CheckResult> verify();

    Signal<ChangeSet> changed;

    // For the services.
    struct Shared;
    Shared& shared() { return *m_shared; }

private:
    explicit Portfolio(std::unique_ptr<Shared> shared);
    std::unique_ptr<Shared> m_shared;
};

}  // namespace winnow
