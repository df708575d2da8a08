<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>winnow::CaseStepEntry</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::CaseText</name>
    <message numerus="yes">
        <source>%n quarter(s) in D</source>
        <translation>
            <numerusform>%n quarter in D</numerusform>
            <numerusform>%n quarters in D</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) to lift</source>
        <translation>
            <numerusform>%n attempt to lift</numerusform>
            <numerusform>%n attempts to lift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ClientEvidenceCard</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ClientLiftCard</name>
    <message numerus="yes">
        <source>%1 with the %n selected</source>
        <translation>
            <numerusform>%1 with the %n selected</numerusform>
            <numerusform>%1 with the %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ClientPage</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n endpoint</numerusform>
            <numerusform>%n endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ClientRow</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n endpoint</numerusform>
            <numerusform>%n endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ContractDialog</name>
    <message numerus="yes">
        <source>Notice given today: service can end on %1, in %n day(s).</source>
        <translation>
            <numerusform>Notice given today: service can end on %1, in %n day.</numerusform>
            <numerusform>Notice given today: service can end on %1, in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::CostEffect</name>
    <message numerus="yes">
        <source>%n contribution(s) change, no grade.</source>
        <translation>
            <numerusform>%n contribution changes, no grade.</numerusform>
            <numerusform>%n contributions change, no grade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s) change.</source>
        <translation>
            <numerusform>%n contribution changes.</numerusform>
            <numerusform>%n contributions change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grade(s) move.</source>
        <translation>
            <numerusform>%n grade moves.</numerusform>
            <numerusform>%n grades move.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::DashboardFigures</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::DashboardPage</name>
    <message numerus="yes">
        <source>%n client(s), graded to %1 with rubric v%2.</source>
        <translation>
            <numerusform>%n client, graded to %1 with rubric v%2.</numerusform>
            <numerusform>%n clients, graded to %1 with rubric v%2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a grade.</source>
        <translation>
            <numerusform>%n without a grade.</numerusform>
            <numerusform>%n without a grade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relationship(s) not rated yet.</source>
        <translation>
            <numerusform>%n relationship not rated yet.</numerusform>
            <numerusform>%n relationships not rated yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n open step(s)</source>
        <translation>
            <numerusform>%1 of %n open step</numerusform>
            <numerusform>%1 of %n open steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::DataPage</name>
    <message numerus="yes">
        <source>%n row(s) imported from %1</source>
        <translation>
            <numerusform>%n row imported from %1</numerusform>
            <numerusform>%n rows imported from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>%n row imported</numerusform>
            <numerusform>%n rows imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::FactColumns</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::FactsFilters</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::FactsTab</name>
    <message numerus="yes">
        <source>%n fact(s) removed</source>
        <translation>
            <numerusform>%n fact removed</numerusform>
            <numerusform>%n facts removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::FeeDialog</name>
    <message numerus="yes">
        <source>Service lines of the last %n month(s), without tax</source>
        <translation>
            <numerusform>Service lines of the last %n month, without tax</numerusform>
            <numerusform>Service lines of the last %n months, without tax</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::FilesDetail</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::FilesTab</name>
    <message numerus="yes">
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::GradingPage</name>
    <message numerus="yes">
        <source>The grades of %n client(s) are stored with the rubric and the figures they used.</source>
        <translation>
            <numerusform>The grade of %n client is stored with the rubric and the figures it used.</numerusform>
            <numerusform>The grades of %n clients are stored with the rubric and the figures they used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) were not graded in this session; they keep the grade that earlier ratings give.</source>
        <translation>
            <numerusform>%n client was not graded in this session; it keeps the grade that earlier ratings give.</numerusform>
            <numerusform>%n clients were not graded in this session; they keep the grade that earlier ratings give.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::GradingSummary</name>
    <message numerus="yes">
        <source>%n first reaction(s) compared with the formula’s grade; %1 agree.</source>
        <translation>
            <numerusform>%n first reaction compared with the formula’s grade; %1 agree.</numerusform>
            <numerusform>%n first reactions compared with the formula’s grade; %1 agree.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ImportCheckPage</name>
    <message numerus="yes">
        <source>%n row(s) need a look</source>
        <translation>
            <numerusform>%n row needs a look</numerusform>
            <numerusform>%n rows need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are ready. Nothing is saved until the last step.</source>
        <translation>
            <numerusform>%n row is ready. Nothing is saved until the last step.</numerusform>
            <numerusform>%n rows are ready. Nothing is saved until the last step.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ImportColumnsPage</name>
    <message numerus="yes">
        <source>%n row(s) need a look</source>
        <translation>
            <numerusform>%n row needs a look</numerusform>
            <numerusform>%n rows need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are ready. Nothing is saved until the last step.</source>
        <translation>
            <numerusform>%n row is ready. Nothing is saved until the last step.</numerusform>
            <numerusform>%n rows are ready. Nothing is saved until the last step.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ImportResultPage</name>
    <message numerus="yes">
        <source>The first %n row(s) left out</source>
        <translation>
            <numerusform>The first row left out</numerusform>
            <numerusform>The first %n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were taken out again.</source>
        <translation>
            <numerusform>%n row was taken out again.</numerusform>
            <numerusform>%n rows were taken out again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were put back.</source>
        <translation>
            <numerusform>%n change was put back.</numerusform>
            <numerusform>%n changes were put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s) were removed.</source>
        <translation>
            <numerusform>%n new client was removed.</numerusform>
            <numerusform>%n new clients were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is stored differs from the file in %n place(s).</source>
        <translation>
            <numerusform>What is stored differs from the file in %n place.</numerusform>
            <numerusform>What is stored differs from the file in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ImportRowsView</name>
    <message numerus="yes">
        <source>The first %n row(s) are shown.</source>
        <translation>
            <numerusform>The first row is shown.</numerusform>
            <numerusform>The first %n rows are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ImportValuesPanel</name>
    <message numerus="yes">
        <source>%n word(s) not understood yet; their rows are left out.</source>
        <translation>
            <numerusform>%n word not understood yet; its rows are left out.</numerusform>
            <numerusform>%n words not understood yet; their rows are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ImportWizard</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::InventoryDialog</name>
    <message numerus="yes">
        <source>and %n more in this section</source>
        <translation>
            <numerusform>and %n more in this section</numerusform>
            <numerusform>and %n more in this section</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in other sections</source>
        <translation>
            <numerusform>%n gap in other sections</numerusform>
            <numerusform>%n gaps in other sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are missing or not said. A dossier that was issued is kept as it is; a later version can complete it.</source>
        <translation>
            <numerusform>%n thing is missing or not said. A dossier that was issued is kept as it is; a later version can complete it.</numerusform>
            <numerusform>%n things are missing or not said. A dossier that was issued is kept as it is; a later version can complete it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::MatrixPage</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n graded client(s) cannot be placed, because one score is unknown.</source>
        <translation>
            <numerusform>%n graded client cannot be placed, because one score is unknown.</numerusform>
            <numerusform>%n graded clients cannot be placed, because one score is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) selected</source>
        <translation>
            <numerusform>%n client selected</numerusform>
            <numerusform>%n clients selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::PlaybookSaveDialog</name>
    <message numerus="yes">
        <source>New cases are started with it. %n open case(s) go on with the version they have.</source>
        <translation>
            <numerusform>New cases are started with it. %n open case goes on with the version it has.</numerusform>
            <numerusform>New cases are started with it. %n open cases go on with the version they have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::PlaybooksDialog</name>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s) go on with the version they have.</source>
        <translation>
            <numerusform>%n open case goes on with the version it has.</numerusform>
            <numerusform>%n open cases go on with the version they have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioJudgementPanel</name>
    <message numerus="yes">
        <source>%n answer(s) of %1 taken for %2</source>
        <translation>
            <numerusform>%n answer of %1 taken for %2</numerusform>
            <numerusform>%n answers of %1 taken for %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioMoneyPanel</name>
    <message numerus="yes">
        <source>The last %n client(s) take %1 of what the others earn</source>
        <translation>
            <numerusform>The last client takes %1 of what the others earn</numerusform>
            <numerusform>The last %n clients take %1 of what the others earn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) left out: their contribution is unknown.</source>
        <translation>
            <numerusform>%n client left out: its contribution is unknown.</numerusform>
            <numerusform>%n clients left out: their contribution is unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioMovementPanel</name>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>%n quarter</numerusform>
            <numerusform>%n quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n days, largest first</source>
        <translation>
            <numerusform>For %n day, largest first</numerusform>
            <numerusform>For %n days, largest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every A client had a review in the last %n days.</source>
        <translation>
            <numerusform>Every A client had a review in the last day.</numerusform>
            <numerusform>Every A client had a review in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioPage</name>
    <message numerus="yes">
        <source>%1, %n client(s) graded. Select a figure or a row to see the clients behind it.</source>
        <translation>
            <numerusform>%1, %n client graded. Select a figure or a row to see the clients behind it.</numerusform>
            <numerusform>%1, %n clients graded. Select a figure or a row to see the clients behind it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ProspectsPage</name>
    <message numerus="yes">
        <source>%n red flag(s)</source>
        <translation>
            <numerusform>%n red flag</numerusform>
            <numerusform>%n red flags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::QualityTab</name>
    <message numerus="yes">
        <source>Clients concerned, and %n more</source>
        <translation>
            <numerusform>Clients concerned, and %n more</numerusform>
            <numerusform>Clients concerned, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of gap</source>
        <translation>
            <numerusform>%n kind of gap</numerusform>
            <numerusform>%n kinds of gap</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ReconcileDialog</name>
    <message numerus="yes">
        <source>%n line(s) differ, and something that was read is missing.</source>
        <translation>
            <numerusform>%n line differs, and something that was read is missing.</numerusform>
            <numerusform>%n lines differ, and something that was read is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ: the portfolio holds more than was read.</source>
        <translation>
            <numerusform>%n line differs: the portfolio holds more than was read.</numerusform>
            <numerusform>%n lines differ: the portfolio holds more than was read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ReportPage</name>
    <message numerus="yes">
        <source>%1, %n page(s). What you see is what is saved.</source>
        <translation>
            <numerusform>%1, %n page. What you see is what is saved.</numerusform>
            <numerusform>%1, %n pages. What you see is what is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::RubricPage</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n client(s) would change</source>
        <translation>
            <numerusform>Draft: %n client would change</numerusform>
            <numerusform>Draft: %n clients would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n thing(s) to put right</source>
        <translation>
            <numerusform>Draft: %n thing to put right</numerusform>
            <numerusform>Draft: %n things to put right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::RubricPreview</name>
    <message numerus="yes">
        <source>%n thing(s) to put right.</source>
        <translation>
            <numerusform>%n thing to put right.</numerusform>
            <numerusform>%n things to put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 regraded live: %2 of %n client(s) would change</source>
        <translation>
            <numerusform>%1 regraded live: %2 of %n client would change</numerusform>
            <numerusform>%1 regraded live: %2 of %n clients would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n client(s). Change something to see who would move.</source>
        <translation>
            <numerusform>%1, %n client. Change something to see who would move.</numerusform>
            <numerusform>%1, %n clients. Change something to see who would move.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::RubricPublishDialog</name>
    <message numerus="yes">
        <source>%n client(s) would get another grade in %1. Grades of earlier quarters and of locked ones stay as they are.</source>
        <translation>
            <numerusform>%n client would get another grade in %1. Grades of earlier quarters and of locked ones stay as they are.</numerusform>
            <numerusform>%n clients would get another grade in %1. Grades of earlier quarters and of locked ones stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::RubricText</name>
    <message numerus="yes">
        <source>They cost more than they bring, %n quarter(s) running</source>
        <translation>
            <numerusform>They cost more than they bring, in a quarter</numerusform>
            <numerusform>They cost more than they bring, %n quarters running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::SidebarFeed</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowCalendar</name>
    <message numerus="yes">
        <source>%n thing(s) due</source>
        <translation>
            <numerusform>%n thing due</numerusform>
            <numerusform>%n things due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them late</source>
        <translation>
            <numerusform>%n of them late</numerusform>
            <numerusform>%n of them late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowQueue</name>
    <message numerus="yes">
        <source>Notice of %n day(s), so until %1 at least</source>
        <translation>
            <numerusform>Notice of %n day, so until %1 at least</numerusform>
            <numerusform>Notice of %n days, so until %1 at least</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first letter in %n month(s)</source>
        <translation>
            <numerusform>the first letter in %n month</numerusform>
            <numerusform>the first letter in %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowText</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowUndecided</name>
    <message numerus="yes">
        <source>%n more are not decided yet</source>
        <translation>
            <numerusform>%n more is not decided yet</numerusform>
            <numerusform>%n more are not decided yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowsPage</name>
    <message numerus="yes">
        <source>%n client(s) on the way up</source>
        <translation>
            <numerusform>%n client on the way up</numerusform>
            <numerusform>%n clients on the way up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way out</source>
        <translation>
            <numerusform>%n on the way out</numerusform>
            <numerusform>%n on the way out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::FilterToggle</name>
    <message numerus="yes">
        <source>Grade %1, %n client(s)</source>
        <translation>
            <numerusform>Grade %1, %n client</numerusform>
            <numerusform>Grade %1, %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::MatrixChart</name>
    <message numerus="yes">
        <source>Matrix, %n client(s)</source>
        <translation>
            <numerusform>Matrix, %n client</numerusform>
            <numerusform>Matrix, %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::MigrationGrid</name>
    <message numerus="yes">
        <source>%n client(s) stayed %1</source>
        <translation>
            <numerusform>%n client stayed %1</numerusform>
            <numerusform>%n clients stayed %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) from %1 to %2</source>
        <translation>
            <numerusform>%n client from %1 to %2</numerusform>
            <numerusform>%n clients from %1 to %2</numerusform>
        </translation>
    </message>
</context>
</TS>
