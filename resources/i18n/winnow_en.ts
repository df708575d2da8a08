<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
<context>
    <name>winnow::ImportPage</name>
    <message numerus="yes">
        <source>%n row(s) imported from %1</source>
        <translation>
            <numerusform>%n row imported from %1</numerusform>
            <numerusform>%n rows imported from %1</numerusform>
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
</context>
<context>
    <name>winnow::ImportWizard</name>
    <message numerus="yes">
        <source>%n name(s) in the file belong to no client yet. Nothing is stored until you import.</source>
        <translation>
            <numerusform>%n name in the file belongs to no client yet. Nothing is stored until you import.</numerusform>
            <numerusform>%n names in the file belong to no client yet. Nothing is stored until you import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new name(s)</source>
        <translation>
            <numerusform>%n new name</numerusform>
            <numerusform>%n new names</numerusform>
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
        <source>They cost more than they bring, %n quarter(s) running</source>
        <translation>
            <numerusform>They cost more than they bring, %n quarter running</numerusform>
            <numerusform>They cost more than they bring, %n quarters running</numerusform>
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
