// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <app/analysis_service.h>
#include <app/batch_service.h>
#include <app/case_service.h>
#include <app/client_service.h>
#include <app/computed.h>
#include <app/fact_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/handover_service.h>
#include <app/import_service.h>
#include <app/letter_service.h>
#include <app/lifting_service.h>
#include <app/lock_service.h>
#include <app/mapping_service.h>
#include <app/parting_service.h>
#include <app/playbook_service.h>
#include <app/portfolio.h>
#include <app/prospect_service.h>
#include <app/quality_service.h>
#include <app/rater_service.h>
#include <app/register_service.h>
#include <app/report_service.h>
#include <app/rubric_service.h>
#include <app/session_service.h>
#include <storage/stores.h>
#include <storage/unit_of_work.h>

namespace winnow {

// Holds the database so that it is there before what is computed from it.
struct OpenFile {
    explicit OpenFile(Database opened) : file(std::move(opened)) {}
    Database file;
};

// What the services of one open portfolio have in common: the file and what has been computed from
// it.
struct Portfolio::Shared : private OpenFile, public Computed {
    Shared(Portfolio& owner, Database openDatabase, const Clock& fileClock);

    Portfolio& portfolio;
    bool sample = false;
    // A larger action's unit of work is open, and what is done belongs to it: the sample's cases.
    bool withinAction = false;

    // One user action: refused when read-only, else `body` inside one transaction with one history
    // entry, then the news. `action.id` is a catalogue id with the prefix "action.".
    template <typename Body>
    Result<void> act(const Text& action, std::optional<ClientId> client, ChangeSet changes,
                     Body&& body) {
        if (database.readOnly()) {
            return readOnlyError();
        }
        if (Result<void> sound = database.sound(); !sound) {
            return sound;
        }
        if (withinAction) {
            body();
            invalidate(changes);
            return {};
        }
        {
            UnitOfWork work(database, clock, Undoable::Yes);
            body();
            if (!work.commit(actionOf(action, client))) {
                return {};
            }
        }
        invalidate(changes);
        portfolio.changed.notify(changes);
        return {};
    }

    static Action actionOf(const Text& action, std::optional<ClientId> client);
    Error readOnlyError() const;

    AnalysisService analysisService;
    BatchService batchService;
    ClientService clientService;
    FactService factService;
    FiguresService figuresService;
    GradingService gradingService;
    ImportService importService;
    LockService lockService;
    MappingService mappingService;
    ProspectService prospectService;
    QualityService qualityService;
    RaterService raterService;
    RegisterService registerService;
    ReportService reportService;
    RubricService rubricService;
    SessionService sessionService;
    CaseService caseService;
    PlaybookService playbookService;
    LetterService letterService;
    LiftingService liftingService;
    PartingService partingService;
    HandoverService handoverService;
};

}  // namespace winnow
