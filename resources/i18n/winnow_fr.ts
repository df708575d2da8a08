<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>winnow::AboutDialog</name>
    <message>
        <source>About Winnow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades every client from A to D on money and on the relationship, and shows how it got there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer: no account, no telemetry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses Qt, SQLite, SQLiteCpp, JSON for Modern C++, {fmt}, libsodium and xxHash; the font is derived from Inter (SIL Open Font License), the icons from Lucide (ISC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ClientDialog</name>
    <message>
        <source>Edit client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in your accounts or ticketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom you call, and who calls you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ClientFinanceCard</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Financials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue per quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ClientPage</name>
    <message>
        <source>Not graded in this quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no facts of this client in the quarter shown. Choose another quarter at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the sentence that fits best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step of the calculation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override grade…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>client since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade %1, score %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: grade %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red flag recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red flag removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red flag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ClientRow</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ClientScoreCard</name>
    <message>
        <source>Set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held at %1 by the margin at the border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points into A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points below %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points enough for %1, but a gate lowers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria worth %1 points are unknown. With them the score lies between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria worth %1 points are unknown. With them the score lies between %2 and %3: %4 in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria worth %1 points are unknown. With them the score lies between %2 and %3: from %4 to %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not rated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rubric v%1. Financial %2, relationship %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ClientTableModel</name>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade %1, was %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship %1 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller ID %1 of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller ID not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue of eight quarters, now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service revenue less direct costs, divided by the hours worked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ClientsPage</name>
    <message>
        <source>All clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break/fix to convert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved this quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try other words or take a filter away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 revenue and %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was %1 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ClientsTable</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ColumnHeader</name>
    <message>
        <source>Meaning of column %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::DashboardFigures</name>
    <message>
        <source>%1 pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, no change on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, up %3 on %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, down %3 on %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left of revenue after labour, tools and overhead, over the clients for which that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective hourly rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service revenue less direct costs, divided by the hours worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days late, average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the invoices that fell due in the quarter, weighted by amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, grade %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be lifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::DashboardPage</name>
    <message>
        <source>Export report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions this quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade mix, eight quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients by grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n client(s), graded to %1 with rubric v%2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a grade.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relationship(s) not rated yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Set what an hour costs you to see margins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set your smallest monthly fee and the hourly rate you aim for, so that size and rate count in the grades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set your own figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client could be graded in this quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import invoices and time, or rate the relationships.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients, revenue and hours by grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade moves since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 up, %2 down, %3 unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no quarter before this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from %2 to %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one to see why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing calls for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one to see the client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::Fault</name>
    <message>
        <source>That did not work, and nothing was changed. What was saved before is safe.

For a report: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::FirstRunPage</name>
    <message>
        <source>Know which clients to grow, lift or let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winnow grades every client from A to D on money and on the relationship, and shows how it got there. Everything stays in one file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from your tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV from your accounting, ticketing or time tracking. Column matching is guided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in a few clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and ratings of the relationship are enough to see a first picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around with a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 made-up clients over five years, in a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in clients and a quarter of figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate the relationship, a few questions per client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the grades, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the Cs and Bs; decide on the Ds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an existing file with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::HelpDialog</name>
    <message>
        <source>Help and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import invoices and time entries as text files from your accounts, ticketing or time tracking. Importing a file twice adds nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under Your own figures, set what an hour costs you, your smallest monthly fee and the hourly rate you aim for. Without them margins and some criteria stay unknown; unknown is shown as a dash and never counted as zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate the relationship on each client’s page: five short descriptions a criterion. The grade follows at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grade comes from a score of 100 points: A from 75, B from 60, C from 45, else D, unless the rubric says otherwise. Gates can cap it or take notches off. Every client’s page shows each point and each gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every action is saved at once and can be undone, also after a restart. Everything is in the one .winnow file: copy it while Winnow is closed and you have a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ImportClientsPage</name>
    <message>
        <source>Name in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make all new clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use all suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every name in the file is a client already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that no client has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave its rows out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ImportColumnsPage</name>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates: which order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header: row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every date fits both day/month and month/day. Choose the order above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ImportFilePage</name>
    <message>
        <source>Choose a file to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices or time entries as text: CSV, TSV, semicolons. Recognised by itself: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ImportPage</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices and time entries from your accounts and your time tracker. Importing a file again adds nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text with columns: CSV, TSV, semicolons, any encoding. Recognised by itself: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported from %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ImportResultPage</name>
    <message>
        <source>Save the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known invoices that brought a payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rows left out, and why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ImportWizard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored before the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised as %1. The preview shows the first of %2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We filled in what we recognised. The preview shows the first of %1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose rows are they?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored until you import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) in the file belong to no client yet. Nothing is stored until you import.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new name(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the clients…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows left out.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::MainWindow</name>
    <message>
        <source>%1 — Winnow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own figures were saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::MatrixPage</name>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shield</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Financial × relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Financial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients between their two scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show grade %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Size is %2; drag to select, Shift to add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sits high but is graded %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n graded client(s) cannot be placed, because one score is unknown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Click one, or drag over several.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::NewPortfolioDialog</name>
    <message>
        <source>New portfolio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept in one file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of your accounts. It cannot be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiscal year begins in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It decides what a quarter is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the portfolio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winnow portfolio (*.winnow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of your firm is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a currency. Write its three letters, such as EUR or USD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the file shall be kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::OverrideDialog</name>
    <message>
        <source>Override the grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rubric gives %1. Your own grade is shown beside it, with the reason, and ends by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rubric gives no grade yet. Your own is shown with the reason, and ends by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required: it is printed with the grade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most four quarters, then the rubric&apos;s grade is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the present override back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is required: next quarter you will want to know why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was set to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The override was taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::OwnFiguresDialog</name>
    <message>
        <source>Your own figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winnow measures every client against what serving costs you and what you aim for. Leave a field empty if you do not know: what depends on it is then left out, not guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What serving costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hour of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay and charges of a year, divided by the hours really worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor after hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools, an endpoint a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin on products, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For resold products whose purchase cost is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hour is sold at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier work keeps the rates it had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you aim for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest monthly fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients below it lose a notch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly rate aimed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new version of the rubric begins there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an amount. Write it like %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The factor after hours lies between 1 and 10. 1 means the same cost as in working hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The margin on products lies between 0 and 100 percent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::PagePreview</name>
    <message>
        <source>Pages of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioFiles</name>
    <message>
        <source>The file was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a portfolio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winnow portfolio (*.winnow);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample was not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::QuickFinder</name>
    <message>
        <source>Find a client or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::RatingPanel</name>
    <message>
        <source>no evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence: counts as unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not rated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::RedFlagDialog</name>
    <message>
        <source>Record a red flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A broken written promise and abuse of staff act on the grade through gates; the others are kept as evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said or done, in a sentence or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date is too long ago.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ReportPage</name>
    <message>
        <source>Quarterly report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n page(s). What you see is what is saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pages %1 and %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::RubricPage</name>
    <message>
        <source>%1 of a year’s revenue unpaid for over %2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A written promise was broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A technician was abused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>They cost more than they bring, %n quarter(s) running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One of the two scores is under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service revenue under %1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service revenue under %1 of your smallest monthly fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria and weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds up to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied after the score, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you aim for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades given keep their rubric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, in force in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A from %1, B from %2, C from %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the measure to points. Grey bars show your clients in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest monthly fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::Session</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::SidebarFeed</name>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No portfolio open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::StatusStrip</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::WeightList</name>
    <message>
        <source>%1, weight %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::WhyDialog</name>
    <message>
        <source>Why this grade, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client has no facts in this quarter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::WindowActions</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report as &amp;PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a client or command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search in the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Own figures (costs and targets)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters are &amp;keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why this grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Winnow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::Breadcrumb</name>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::FilterToggle</name>
    <message numerus="yes">
        <source>Grade %1, %n client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show only grade %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::FinanceChart</name>
    <message>
        <source>Revenue and hours by quarter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::GateChip</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate applied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate not applied: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::GradeBadge</name>
    <message>
        <source>Grade %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, set by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::GradeColumns</name>
    <message>
        <source>Grade mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::GradeScale</name>
    <message>
        <source>Score %1 of 100</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::InlineBanner</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::KeyCap</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::KpiTile</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::MatrixChart</name>
    <message numerus="yes">
        <source>Matrix, %n client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::MigrationGrid</name>
    <message>
        <source>Grade moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 up, %2 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) stayed %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) from %1 to %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::NavList</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::QuarterButton</name>
    <message>
        <source>Quarter %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::RecordList</name>
    <message>
        <source>Grade %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::Scorecard</name>
    <message>
        <source>Scorecard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3 of 100, %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::ShareBars</name>
    <message>
        <source>%1, grade %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::StepRail</name>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>winnow::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
