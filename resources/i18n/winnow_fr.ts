<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>winnow::AboutDialog</name>
    <message>
        <source>About Winnow</source>
        <translation>À propos de Winnow</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Grades every client from A to D on money and on the relationship, and shows how it got there.</source>
        <translation>Note chaque client de A à D, sur l’argent et sur la relation, et montre comment il y arrive.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: no account, no telemetry.</source>
        <translation>Rien ne quitte cet ordinateur : ni compte, ni télémétrie.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Uses Qt, SQLite, SQLiteCpp, JSON for Modern C++, {fmt}, libsodium and xxHash; the font is derived from Inter (SIL Open Font License), the icons from Lucide (ISC).</source>
        <translation>Utilise Qt, SQLite, SQLiteCpp, JSON for Modern C++, {fmt}, libsodium et xxHash ; la police dérive d’Inter (SIL Open Font License), les icônes viennent de Lucide (ISC).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>winnow::ClientDialog</name>
    <message>
        <source>Edit client</source>
        <translation>Modifier le client</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Ajouter un client</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Ajouter un client</translation>
    </message>
    <message>
        <source>As in your accounts or ticketing</source>
        <translation>Comme dans votre comptabilité ou vos tickets</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Pays by</source>
        <translation>Paie par</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Whom you call, and who calls you.</source>
        <translation>La personne que vous appelez et qui vous appelle.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>winnow::ClientFinanceCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Financials</source>
        <translation>Finances</translation>
    </message>
    <message>
        <source>Revenue per quarter</source>
        <translation>Chiffre d’affaires par trimestre</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>Labour, %1</source>
        <translation>Main-d’œuvre, %1</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>Main-d’œuvre</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>Frais généraux</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contribution</translation>
    </message>
</context>
<context>
    <name>winnow::ClientPage</name>
    <message>
        <source>Not graded in this quarter</source>
        <translation>Sans note ce trimestre</translation>
    </message>
    <message>
        <source>There are no facts of this client in the quarter shown. Choose another quarter at the left.</source>
        <translation>Aucun fait de ce client dans le trimestre affiché. Choisissez un autre trimestre à gauche.</translation>
    </message>
    <message>
        <source>Relationship ratings</source>
        <translation>Évaluation de la relation</translation>
    </message>
    <message>
        <source>Pick the sentence that fits best.</source>
        <translation>Choisissez la phrase qui convient le mieux.</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>répondre</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>sans élément</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>retirer</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Every step of the calculation</source>
        <translation>Chaque étape du calcul</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>Override grade…</source>
        <translation>Dérogation…</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n poste</numerusform>
            <numerusform>%n postes</numerusform>
        </translation>
    </message>
    <message>
        <source>client since %1</source>
        <translation>client depuis %1</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contact : %1</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Sans note</translation>
    </message>
    <message>
        <source>Grade %1, score %2</source>
        <translation>Note %1, score %2</translation>
    </message>
    <message>
        <source>%1, set by hand</source>
        <translation>%1, fixée à la main</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>%1: grade %2</source>
        <translation>%1 : note %2</translation>
    </message>
    <message>
        <source>%1: not graded</source>
        <translation>%1 : sans note</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Rating taken back: %1</source>
        <translation>Évaluation retirée : %1</translation>
    </message>
    <message>
        <source>%1 was changed</source>
        <translation>%1 a été modifié</translation>
    </message>
    <message>
        <source>Red flag recorded</source>
        <translation>Signal d’alerte consigné</translation>
    </message>
    <message>
        <source>Red flag removed</source>
        <translation>Signal d’alerte retiré</translation>
    </message>
    <message>
        <source>Red flag…</source>
        <translation>Signal d’alerte…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>winnow::ClientRow</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n poste</numerusform>
            <numerusform>%n postes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ClientScoreCard</name>
    <message>
        <source>Set by hand</source>
        <translation>Fixée à la main</translation>
    </message>
    <message>
        <source>Held at %1 by the margin at the border</source>
        <translation>Maintenue à %1 par la marge à la limite</translation>
    </message>
    <message>
        <source>%1 points into A</source>
        <translation>%1 points au-dessus du seuil de A</translation>
    </message>
    <message>
        <source>%1 points below %2</source>
        <translation>%1 points sous %2</translation>
    </message>
    <message>
        <source>Points enough for %1, but a gate lowers it</source>
        <translation>Assez de points pour %1, mais un garde-fou l’abaisse</translation>
    </message>
    <message>
        <source>Criteria worth %1 points are unknown. With them the score lies between %2 and %3.</source>
        <translation>Des critères valant %1 points sont inconnus. Avec eux, le score se situe entre %2 et %3.</translation>
    </message>
    <message>
        <source>Criteria worth %1 points are unknown. With them the score lies between %2 and %3: %4 in any case.</source>
        <translation>Des critères valant %1 points sont inconnus. Avec eux, le score se situe entre %2 et %3 : %4 dans tous les cas.</translation>
    </message>
    <message>
        <source>Criteria worth %1 points are unknown. With them the score lies between %2 and %3: from %4 to %5.</source>
        <translation>Des critères valant %1 points sont inconnus. Avec eux, le score se situe entre %2 et %3 : de %4 à %5.</translation>
    </message>
    <message>
        <source>Score %1 of 100</source>
        <translation>Score de %1 sur 100</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>Pourquoi %1</translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation>Pas encore de note</translation>
    </message>
    <message>
        <source>Rubric v%1. Financial %2, relationship %3.</source>
        <translation>Grille v%1. Finances %2, relation %3.</translation>
    </message>
    <message>
        <source>Gates checked</source>
        <translation>Garde-fous examinés</translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <translation>%1 : inconnu</translation>
    </message>
    <message>
        <source>%1: waived</source>
        <translation>%1 : levé</translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>pas d’évaluation</translation>
    </message>
</context>
<context>
    <name>winnow::ClientTableModel</name>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>8 quarters</source>
        <translation>8 trimestres</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Par heure</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Jours de retard</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Caller ID</source>
        <translation>Appelant</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Sans note</translation>
    </message>
    <message>
        <source>Grade %1, was %2</source>
        <translation>Note %1, auparavant %2</translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation>Note %1</translation>
    </message>
    <message>
        <source>Relationship %1 of 100</source>
        <translation>Relation : %1 sur 100</translation>
    </message>
    <message>
        <source>Relationship not known</source>
        <translation>Relation inconnue</translation>
    </message>
    <message>
        <source>Caller ID %1 of 5</source>
        <translation>Test de l’appelant : %1 sur 5</translation>
    </message>
    <message>
        <source>Caller ID not known</source>
        <translation>Test de l’appelant inconnu</translation>
    </message>
    <message>
        <source>Revenue of eight quarters, now %1</source>
        <translation>Chiffre d’affaires sur huit trimestres, maintenant %1</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Fixée à la main</translation>
    </message>
    <message>
        <source>%1 / hour</source>
        <translation>%1 / heure</translation>
    </message>
    <message>
        <source>Service revenue less direct costs, divided by the hours worked</source>
        <translation>Chiffre d’affaires de service moins coûts directs, divisé par les heures travaillées</translation>
    </message>
</context>
<context>
    <name>winnow::ClientsPage</name>
    <message>
        <source>All clients</source>
        <translation>Tous les clients</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Le pire d’abord</translation>
    </message>
    <message>
        <source>Break/fix to convert</source>
        <translation>« Break/fix » à convertir</translation>
    </message>
    <message>
        <source>Moved this quarter</source>
        <translation>Note changée</translation>
    </message>
    <message>
        <source>Very small</source>
        <translation>Très petits</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>No client fits</source>
        <translation>Aucun client ne correspond</translation>
    </message>
    <message>
        <source>Try other words or take a filter away.</source>
        <translation>Essayez d’autres mots ou retirez un filtre.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Ajouter un client</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>%1 revenue and %2 in %3</source>
        <translation>%1 de chiffre d’affaires et %2 au %3</translation>
    </message>
    <message>
        <source>All contracts</source>
        <translation>Tous les contrats</translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation>Tous les secteurs</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 sur %2 affichés</translation>
    </message>
    <message>
        <source>Was %1 before</source>
        <translation>%1 auparavant</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 sur %2 sélectionnés</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>winnow::ClientsTable</name>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
</context>
<context>
    <name>winnow::ColumnHeader</name>
    <message>
        <source>Meaning of column %1</source>
        <translation>Sens de la colonne %1</translation>
    </message>
</context>
<context>
    <name>winnow::DashboardFigures</name>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation>vs %1</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sans changement</translation>
    </message>
    <message>
        <source>%1: %2, no change on %3</source>
        <translation>%1 : %2, sans changement par rapport à %3</translation>
    </message>
    <message>
        <source>%1: %2, up %3 on %4</source>
        <translation>%1 : %2, en hausse de %3 par rapport à %4</translation>
    </message>
    <message>
        <source>%1: %2, down %3 on %4</source>
        <translation>%1 : %2, en baisse de %3 par rapport à %4</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>What is left of revenue after labour, tools and overhead, over the clients for which that is known</source>
        <translation>Ce qui reste du chiffre d’affaires après main-d’œuvre, outils et frais généraux, pour les clients dont on le sait</translation>
    </message>
    <message>
        <source>Hours worked</source>
        <translation>Heures travaillées</translation>
    </message>
    <message>
        <source>Effective hourly rate</source>
        <translation>Taux horaire effectif</translation>
    </message>
    <message>
        <source>Service revenue less direct costs, divided by the hours worked</source>
        <translation>Chiffre d’affaires de service moins coûts directs, divisé par les heures travaillées</translation>
    </message>
    <message>
        <source>Days late, average</source>
        <translation>Retard moyen, en jours</translation>
    </message>
    <message>
        <source>Over the invoices that fell due in the quarter, weighted by amount</source>
        <translation>Sur les factures échues dans le trimestre, pondéré par le montant</translation>
    </message>
    <message>
        <source>%1, grade %2: %3</source>
        <translation>%1, note %2 : %3</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Before, %1</source>
        <translation>Avant, %1</translation>
    </message>
    <message>
        <source>Now, %1</source>
        <translation>Maintenant, %1</translation>
    </message>
</context>
<context>
    <name>winnow::DashboardPage</name>
    <message>
        <source>Export report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Decisions this quarter</source>
        <translation>Décisions du trimestre</translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation>Qui a changé</translation>
    </message>
    <message>
        <source>Grade mix, eight quarters</source>
        <translation>Répartition des notes, huit trimestres</translation>
    </message>
    <message>
        <source>Clients by grade</source>
        <translation>Clients par note</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s), graded to %1 with rubric v%2.</source>
        <translation>
            <numerusform>%n client, noté au %1 avec la grille v%2.</numerusform>
            <numerusform>%n clients, notés au %1 avec la grille v%2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a grade.</source>
        <translation>
            <numerusform>%n sans note.</numerusform>
            <numerusform>%n sans note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relationship(s) not rated yet.</source>
        <translation>
            <numerusform>%n relation à évaluer.</numerusform>
            <numerusform>%n relations à évaluer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set what an hour costs you to see margins.</source>
        <translation>Indiquez ce que vous coûte une heure pour voir les marges.</translation>
    </message>
    <message>
        <source>Set your smallest monthly fee and the hourly rate you aim for, so that size and rate count in the grades.</source>
        <translation>Indiquez votre forfait mensuel minimum et le taux horaire visé, pour que la taille et le taux comptent dans les notes.</translation>
    </message>
    <message>
        <source>Set your own figures</source>
        <translation>Saisir vos chiffres</translation>
    </message>
    <message>
        <source>No client could be graded in this quarter</source>
        <translation>Aucun client n’a pu être noté ce trimestre</translation>
    </message>
    <message>
        <source>Import invoices and time, or rate the relationships.</source>
        <translation>Importez factures et temps passés, ou évaluez les relations.</translation>
    </message>
    <message>
        <source>Clients, revenue and hours by grade</source>
        <translation>Clients, chiffre d’affaires et heures par note</translation>
    </message>
    <message>
        <source>Grade moves since %1</source>
        <translation>Changements de note depuis %1</translation>
    </message>
    <message>
        <source>%1 up, %2 down, %3 unchanged</source>
        <translation>%1 en hausse, %2 en baisse, %3 sans changement</translation>
    </message>
    <message>
        <source>There is no quarter before this one.</source>
        <translation>Il n’y a pas de trimestre avant celui-ci.</translation>
    </message>
    <message>
        <source>%1, from %2 to %3: %4</source>
        <translation>%1, de %2 à %3 : %4</translation>
    </message>
    <message>
        <source>Nobody did</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Select one to see why</source>
        <translation>Cliquez pour savoir pourquoi</translation>
    </message>
    <message>
        <source>Nothing calls for one</source>
        <translation>Rien n’en demande</translation>
    </message>
    <message>
        <source>Select one to see the client</source>
        <translation>Choisissez-en une pour voir le client</translation>
    </message>
</context>
<context>
    <name>winnow::Fault</name>
    <message>
        <source>That did not work, and nothing was changed. What was saved before is safe.

For a report: %1</source>
        <translation>Cela n’a pas fonctionné et rien n’a été modifié. Ce qui était enregistré est intact.

Pour un signalement : %1</translation>
    </message>
</context>
<context>
    <name>winnow::FirstRunPage</name>
    <message>
        <source>Know which clients to grow, lift or let go</source>
        <translation>Sachez quels clients développer, faire monter ou quitter</translation>
    </message>
    <message>
        <source>Winnow grades every client from A to D on money and on the relationship, and shows how it got there. Everything stays in one file on this computer.</source>
        <translation>Winnow note chaque client de A à D, sur l’argent et sur la relation, et montre comment il y arrive. Tout reste dans un seul fichier sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Add the first client</source>
        <translation>Ajouter le premier client</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Import from your tools</source>
        <translation>Importer depuis vos outils</translation>
    </message>
    <message>
        <source>CSV from your accounting, ticketing or time tracking. Column matching is guided.</source>
        <translation>CSV de votre comptabilité, de vos tickets ou de votre suivi du temps. Le choix des colonnes est guidé.</translation>
    </message>
    <message>
        <source>Type in a few clients</source>
        <translation>Saisir quelques clients</translation>
    </message>
    <message>
        <source>Names and ratings of the relationship are enough to see a first picture.</source>
        <translation>Des noms et une évaluation de la relation suffisent pour une première image.</translation>
    </message>
    <message>
        <source>Look around with a sample</source>
        <translation>Découvrir avec un exemple</translation>
    </message>
    <message>
        <source>24 made-up clients over five years, in a file of its own.</source>
        <translation>24 clients fictifs sur cinq ans, dans un fichier à part.</translation>
    </message>
    <message>
        <source>Bring in clients and a quarter of figures</source>
        <translation>Apportez les clients et un trimestre de chiffres</translation>
    </message>
    <message>
        <source>Rate the relationship, a few questions per client</source>
        <translation>Évaluez la relation, quelques questions par client</translation>
    </message>
    <message>
        <source>See the grades, and why</source>
        <translation>Voyez les notes, et pourquoi</translation>
    </message>
    <message>
        <source>Lift the Cs and Bs; decide on the Ds</source>
        <translation>Faites monter les C et les B ; décidez pour les D</translation>
    </message>
    <message>
        <source>Open an existing file with</source>
        <translation>Ouvrir un fichier existant avec</translation>
    </message>
</context>
<context>
    <name>winnow::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>winnow::HelpDialog</name>
    <message>
        <source>Help and keys</source>
        <translation>Aide et raccourcis</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Comment cela marche</translation>
    </message>
    <message>
        <source>Import invoices and time entries as text files from your accounts, ticketing or time tracking. Importing a file twice adds nothing twice.</source>
        <translation>Importez factures et temps passés sous forme de fichiers texte depuis votre comptabilité, vos tickets ou votre suivi du temps. Importer deux fois un fichier n’ajoute rien en double.</translation>
    </message>
    <message>
        <source>Under Your own figures, set what an hour costs you, your smallest monthly fee and the hourly rate you aim for. Without them margins and some criteria stay unknown; unknown is shown as a dash and never counted as zero.</source>
        <translation>Sous Vos propres chiffres, indiquez ce que vous coûte une heure, votre forfait mensuel minimum et le taux horaire visé. Sans eux, les marges et certains critères restent inconnus ; l’inconnu est affiché par un tiret et jamais compté comme zéro.</translation>
    </message>
    <message>
        <source>Rate the relationship on each client’s page: five short descriptions a criterion. The grade follows at once.</source>
        <translation>Évaluez la relation sur la page de chaque client : cinq courtes descriptions par critère. La note suit aussitôt.</translation>
    </message>
    <message>
        <source>A grade comes from a score of 100 points: A from 75, B from 60, C from 45, else D, unless the rubric says otherwise. Gates can cap it or take notches off. Every client’s page shows each point and each gate.</source>
        <translation>La note vient d’un score sur 100 points : A dès 75, B dès 60, C dès 45, sinon D, sauf si la grille en dit autrement. Des garde-fous peuvent la plafonner ou retirer des crans. La page de chaque client montre chaque point et chaque garde-fou.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Every action is saved at once and, imports aside, can be undone, also after a restart. Everything is in the one .winnow file: copy it while Winnow is closed and you have a backup.</source>
        <translation>Chaque action est enregistrée aussitôt et, hors importations, peut être annulée, même après un redémarrage. Tout est dans le seul fichier .winnow : copiez-le quand Winnow est fermé et vous avez une sauvegarde.</translation>
    </message>
</context>
<context>
    <name>winnow::ImportClientsPage</name>
    <message>
        <source>Name in the file</source>
        <translation>Nom dans le fichier</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Attribué à</translation>
    </message>
    <message>
        <source>Make all new clients</source>
        <translation>Créer tous les nouveaux clients</translation>
    </message>
    <message>
        <source>Use all suggestions</source>
        <translation>Suivre toutes les suggestions</translation>
    </message>
    <message>
        <source>Every name in the file is a client already.</source>
        <translation>Chaque nom du fichier est déjà un client.</translation>
    </message>
    <message>
        <source>Names that no client has</source>
        <translation>Noms qu’aucun client ne porte</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Leave its rows out</source>
        <translation>Écarter ses lignes</translation>
    </message>
    <message>
        <source>Same as %1</source>
        <translation>Identique à %1</translation>
    </message>
</context>
<context>
    <name>winnow::ImportColumnsPage</name>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>Dates: which order?</source>
        <translation>Dates : dans quel ordre ?</translation>
    </message>
    <message>
        <source>Dates: %1</source>
        <translation>Dates : %1</translation>
    </message>
    <message>
        <source>Numbers: %1</source>
        <translation>Nombres : %1</translation>
    </message>
    <message>
        <source>Separator: %1</source>
        <translation>Séparateur : %1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>Texte : %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>Header: row %1</source>
        <translation>En-tête : ligne %1</translation>
    </message>
    <message>
        <source>Every date fits both day/month and month/day. Choose the order above.</source>
        <translation>Chaque date convient en jour/mois comme en mois/jour. Choisissez l’ordre ci-dessus.</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
</context>
<context>
    <name>winnow::ImportFilePage</name>
    <message>
        <source>Choose a file to import</source>
        <translation>Choisir un fichier à importer</translation>
    </message>
    <message>
        <source>Invoices or time entries as text: CSV, TSV, semicolons. Recognised by itself: %1.</source>
        <translation>Factures ou temps passés en texte : CSV, TSV, points-virgules. Reconnus d’office : %1.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
</context>
<context>
    <name>winnow::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Imported so far</source>
        <translation>Importé jusqu’ici</translation>
    </message>
    <message>
        <source>Invoices and time entries from your accounts and your time tracker. Importing a file again adds nothing twice.</source>
        <translation>Factures et temps passés de votre comptabilité et de votre suivi du temps. Importer à nouveau un fichier n’ajoute rien en double.</translation>
    </message>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation>Déposez un fichier ici, ou choisissez-en un</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Ctrl I</source>
        <translation>Ctrl I</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé le</translation>
    </message>
    <message>
        <source>Rows added</source>
        <translation>Lignes ajoutées</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Text with columns: CSV, TSV, semicolons, any encoding. Recognised by itself: %1.</source>
        <translation>Texte en colonnes : CSV, TSV, points-virgules, tout encodage. Reconnus d’office : %1.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Choisir un fichier à importer</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported from %1</source>
        <translation>
            <numerusform>%n ligne importée de %1</numerusform>
            <numerusform>%n lignes importées de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ImportResultPage</name>
    <message>
        <source>Save the list…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Lignes écartées</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Lignes lues</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutées</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Déjà présentes</translation>
    </message>
    <message>
        <source>Known invoices that brought a payment</source>
        <translation>Factures connues avec un paiement</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>Nouveaux clients</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) left out</source>
        <translation>
            <numerusform>La première ligne écartée</numerusform>
            <numerusform>Les %n premières lignes écartées</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows left out, and why</source>
        <translation>Lignes écartées, et pourquoi</translation>
    </message>
</context>
<context>
    <name>winnow::ImportWizard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Nothing is stored before the last step.</source>
        <translation>Rien n’est enregistré avant la dernière étape.</translation>
    </message>
    <message>
        <source>Next: columns</source>
        <translation>Suite : colonnes</translation>
    </message>
    <message>
        <source>Match the columns</source>
        <translation>Associer les colonnes</translation>
    </message>
    <message>
        <source>Recognised as %1. The preview shows the first of %2 rows.</source>
        <translation>Reconnu comme %1. L’aperçu montre les premières lignes sur %2.</translation>
    </message>
    <message>
        <source>We filled in what we recognised. The preview shows the first of %1 rows.</source>
        <translation>Ce qui a été reconnu est rempli. L’aperçu montre les premières lignes sur %1.</translation>
    </message>
    <message>
        <source>Next: clients</source>
        <translation>Suite : clients</translation>
    </message>
    <message>
        <source>Whose rows are they?</source>
        <translation>À qui sont ces lignes ?</translation>
    </message>
    <message>
        <source>Nothing is stored until you import.</source>
        <translation>Rien n’est enregistré avant l’importation.</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) in the file belong to no client yet. Nothing is stored until you import.</source>
        <translation>
            <numerusform>%n nom du fichier n’a pas encore de client. Rien n’est enregistré avant l’importation.</numerusform>
            <numerusform>%n noms du fichier n’ont pas encore de client. Rien n’est enregistré avant l’importation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>Importer %1 lignes</translation>
    </message>
    <message>
        <source>Nothing new in this file</source>
        <translation>Rien de nouveau dans ce fichier</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 sur %2 utilisées</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message numerus="yes">
        <source>%n new name(s)</source>
        <translation>
            <numerusform>%n nouveau nom</numerusform>
            <numerusform>%n nouveaux noms</numerusform>
        </translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Looking at the clients…</source>
        <translation>Recherche des clients…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Arrêté. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>%1 rows left out.csv</source>
        <translation>%1 lignes écartées.csv</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>winnow::MainWindow</name>
    <message>
        <source>%1 — Winnow</source>
        <translation>%1 — Winnow</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>%1 a été ajouté</translation>
    </message>
    <message>
        <source>%1 was changed</source>
        <translation>%1 a été modifié</translation>
    </message>
    <message>
        <source>Your own figures were saved</source>
        <translation>Vos chiffres ont été enregistrés</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé : %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli : %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
</context>
<context>
    <name>winnow::MatrixPage</name>
    <message>
        <source>Circle</source>
        <translation>Cercle</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Carré</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>Losange</translation>
    </message>
    <message>
        <source>Shield</source>
        <translation>Écu</translation>
    </message>
    <message>
        <source>Financial × relationship</source>
        <translation>Finances × relation</translation>
    </message>
    <message>
        <source>Size of the marks</source>
        <translation>Taille des repères</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Ctrl T</source>
        <translation>Ctrl T</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Financial</source>
        <translation>Finances</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contribution</translation>
    </message>
    <message>
        <source>Clients between their two scores</source>
        <translation>Les clients entre leurs deux scores</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de sélectionné</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Ouvrir le client</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Show grade %1</source>
        <translation>Afficher la note %1</translation>
    </message>
    <message>
        <source>hours worked</source>
        <translation>heures travaillées</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>chiffre d’affaires</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>contribution</translation>
    </message>
    <message>
        <source>%1. Size is %2; drag to select, Shift to add.</source>
        <translation>%1. Taille : %2 ; glissez pour sélectionner, Maj pour ajouter.</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Comparer avec %1</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sits high but is graded %2: %3.</source>
        <translation>%1 est bien placé mais noté %2 : %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n graded client(s) cannot be placed, because one score is unknown.</source>
        <translation>
            <numerusform>%n client noté ne peut être placé, car un score est inconnu.</numerusform>
            <numerusform>%n clients notés ne peuvent être placés, car un score est inconnu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) selected</source>
        <translation>
            <numerusform>%n client sélectionné</numerusform>
            <numerusform>%n clients sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Click one, or drag over several.</source>
        <translation>Cliquez sur un client ou glissez sur plusieurs.</translation>
    </message>
</context>
<context>
    <name>winnow::NewPortfolioDialog</name>
    <message>
        <source>New portfolio</source>
        <translation>Nouveau portefeuille</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Everything is kept in one file on this computer.</source>
        <translation>Tout est gardé dans un seul fichier sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation>Votre entreprise</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Of your accounts. It cannot be changed later.</source>
        <translation>Celle de votre comptabilité. Elle ne pourra plus être changée.</translation>
    </message>
    <message>
        <source>Fiscal year begins in</source>
        <translation>L’exercice commence en</translation>
    </message>
    <message>
        <source>It decides what a quarter is.</source>
        <translation>Cela fixe ce qu’est un trimestre.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>Where to keep the portfolio</source>
        <translation>Où garder le portefeuille</translation>
    </message>
    <message>
        <source>Winnow portfolio (*.winnow)</source>
        <translation>Portefeuille Winnow (*.winnow)</translation>
    </message>
    <message>
        <source>The name of your firm is missing.</source>
        <translation>Le nom de votre entreprise manque.</translation>
    </message>
    <message>
        <source>“%1” is not a currency. Write its three letters, such as EUR or USD.</source>
        <translation>« %1 » n’est pas une devise. Écrivez ses trois lettres, comme EUR ou USD.</translation>
    </message>
    <message>
        <source>Say where the file shall be kept.</source>
        <translation>Indiquez où garder le fichier.</translation>
    </message>
</context>
<context>
    <name>winnow::OverrideDialog</name>
    <message>
        <source>Override the grade</source>
        <translation>Déroger à la note</translation>
    </message>
    <message>
        <source>Set this grade</source>
        <translation>Fixer cette note</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>The rubric gives %1. Your own grade is shown beside it, with the reason, and ends by itself.</source>
        <translation>La grille donne %1. Votre note est affichée à côté, avec le motif, et prend fin d’elle-même.</translation>
    </message>
    <message>
        <source>The rubric gives no grade yet. Your own is shown with the reason, and ends by itself.</source>
        <translation>La grille ne donne pas encore de note. La vôtre est affichée avec le motif et prend fin d’elle-même.</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>%1 seulement</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Required: it is printed with the grade.</source>
        <translation>Obligatoire : il est imprimé avec la note.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>At most four quarters, then the rubric&apos;s grade is back.</source>
        <translation>Quatre trimestres au plus, puis la note de la grille revient.</translation>
    </message>
    <message>
        <source>Take the present override back</source>
        <translation>Retirer la dérogation actuelle</translation>
    </message>
    <message>
        <source>A reason is required: next quarter you will want to know why.</source>
        <translation>Un motif est requis : au prochain trimestre, vous voudrez savoir pourquoi.</translation>
    </message>
    <message>
        <source>%1 was set to %2</source>
        <translation>%1 est maintenant noté %2</translation>
    </message>
    <message>
        <source>The override was taken back</source>
        <translation>La dérogation a été retirée</translation>
    </message>
</context>
<context>
    <name>winnow::OwnFiguresDialog</name>
    <message>
        <source>Your own figures</source>
        <translation>Vos propres chiffres</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Winnow measures every client against what serving costs you and what you aim for. Leave a field empty if you do not know: what depends on it is then left out, not guessed.</source>
        <translation>Winnow mesure chaque client à ce que le service vous coûte et à ce que vous visez. Laissez un champ vide si vous ne savez pas : ce qui en dépend est alors laissé de côté, pas deviné.</translation>
    </message>
    <message>
        <source>What serving costs</source>
        <translation>Ce que coûte le service</translation>
    </message>
    <message>
        <source>An hour of work</source>
        <translation>Une heure de travail</translation>
    </message>
    <message>
        <source>Pay and charges of a year, divided by the hours really worked.</source>
        <translation>Salaires et charges d’une année, divisés par les heures réellement travaillées.</translation>
    </message>
    <message>
        <source>Factor after hours</source>
        <translation>Facteur hors horaires</translation>
    </message>
    <message>
        <source>A client a month</source>
        <translation>Un client par mois</translation>
    </message>
    <message>
        <source>An invoice</source>
        <translation>Une facture</translation>
    </message>
    <message>
        <source>A ticket</source>
        <translation>Un ticket</translation>
    </message>
    <message>
        <source>Tools, an endpoint a month</source>
        <translation>Outils, un poste par mois</translation>
    </message>
    <message>
        <source>Margin on products, %</source>
        <translation>Marge sur les produits, %</translation>
    </message>
    <message>
        <source>For resold products whose purchase cost is not known.</source>
        <translation>Pour les produits revendus dont le coût d’achat est inconnu.</translation>
    </message>
    <message>
        <source>An hour is sold at</source>
        <translation>Une heure est vendue</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès le</translation>
    </message>
    <message>
        <source>Earlier work keeps the rates it had.</source>
        <translation>Le travail antérieur garde ses tarifs.</translation>
    </message>
    <message>
        <source>What you aim for</source>
        <translation>Ce que vous visez</translation>
    </message>
    <message>
        <source>Smallest monthly fee</source>
        <translation>Forfait mensuel minimum</translation>
    </message>
    <message>
        <source>Clients below it lose a notch.</source>
        <translation>En dessous, un client perd un cran.</translation>
    </message>
    <message>
        <source>Hourly rate aimed at</source>
        <translation>Taux horaire visé</translation>
    </message>
    <message>
        <source>From quarter</source>
        <translation>Dès le trimestre</translation>
    </message>
    <message>
        <source>A new version of the rubric begins there.</source>
        <translation>Une nouvelle version de la grille y commence.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Write it like %2.</source>
        <translation>« %1 » n’est pas un montant. Écrivez-le comme %2.</translation>
    </message>
    <message>
        <source>The factor after hours lies between 1 and 10. 1 means the same cost as in working hours.</source>
        <translation>Le facteur hors horaires se situe entre 1 et 10. 1 signifie le même coût que pendant les horaires.</translation>
    </message>
    <message>
        <source>The margin on products lies between 0 and 100 percent.</source>
        <translation>La marge sur les produits se situe entre 0 et 100 pour cent.</translation>
    </message>
    <message>
        <source>Where endpoints are not counted, margins become unknown.</source>
        <translation>Là où les postes ne sont pas comptés, la marge devient inconnue.</translation>
    </message>
</context>
<context>
    <name>winnow::PagePreview</name>
    <message>
        <source>Pages of the report</source>
        <translation>Pages du rapport</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioFiles</name>
    <message>
        <source>The file was not opened</source>
        <translation>Le fichier n’a pas été ouvert</translation>
    </message>
    <message>
        <source>The file can only be read</source>
        <translation>Le fichier ne peut qu’être lu</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open a portfolio</source>
        <translation>Ouvrir un portefeuille</translation>
    </message>
    <message>
        <source>Winnow portfolio (*.winnow);;All files (*)</source>
        <translation>Portefeuille Winnow (*.winnow);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The sample was not made</source>
        <translation>L’exemple n’a pas été créé</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>The sample cannot be opened</source>
        <translation>L’exemple ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Le refaire</translation>
    </message>
</context>
<context>
    <name>winnow::QuickFinder</name>
    <message>
        <source>Find a client or a command</source>
        <translation>Trouver un client ou une commande</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trouver</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvés</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Rien ne correspond</translation>
    </message>
</context>
<context>
    <name>winnow::RatingPanel</name>
    <message>
        <source>no evidence</source>
        <translation>sans élément</translation>
    </message>
    <message>
        <source>%1: %2, chosen</source>
        <translation>%1 : %2, choisi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No evidence: counts as unknown</source>
        <translation>Sans élément : compte comme inconnu</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>pas évalué</translation>
    </message>
</context>
<context>
    <name>winnow::RedFlagDialog</name>
    <message>
        <source>Record a red flag</source>
        <translation>Consigner un signal d’alerte</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>A broken written promise and abuse of staff act on the grade through gates; the others are kept as evidence.</source>
        <translation>Une promesse écrite rompue et un manque de respect envers l’équipe agissent sur la note par des garde-fous ; les autres sont gardés comme preuves.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>What was said or done, in a sentence or two.</source>
        <translation>Ce qui a été dit ou fait, en une phrase ou deux.</translation>
    </message>
    <message>
        <source>This date is too long ago.</source>
        <translation>Cette date est trop ancienne.</translation>
    </message>
</context>
<context>
    <name>winnow::ReportPage</name>
    <message>
        <source>Quarterly report</source>
        <translation>Rapport trimestriel</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Ctrl E</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Langue du rapport</translation>
    </message>
    <message>
        <source>Also save as</source>
        <translation>Enregistrer aussi en</translation>
    </message>
    <message>
        <source>Previous pages</source>
        <translation>Pages précédentes</translation>
    </message>
    <message>
        <source>Next pages</source>
        <translation>Pages suivantes</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Pages side by side</source>
        <translation>Pages côte à côte</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Une page</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>Deux pages</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n page(s). What you see is what is saved.</source>
        <translation>
            <numerusform>%1, %n page. Ce que vous voyez est ce qui est enregistré.</numerusform>
            <numerusform>%1, %n pages. Ce que vous voyez est ce qui est enregistré.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages %1 and %2 of %3</source>
        <translation>Pages %1 et %2 sur %3</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Enregistrer les chiffres</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The printer cannot be reached.</source>
        <translation>L’imprimante n’est pas joignable.</translation>
    </message>
</context>
<context>
    <name>winnow::RubricPage</name>
    <message>
        <source>%1 of a year’s revenue unpaid for over %2 days</source>
        <translation>%1 du chiffre d’affaires annuel impayés depuis plus de %2 jours</translation>
    </message>
    <message>
        <source>A written promise was broken</source>
        <translation>Une promesse écrite a été rompue</translation>
    </message>
    <message>
        <source>A technician was abused</source>
        <translation>Un technicien a été maltraité</translation>
    </message>
    <message numerus="yes">
        <source>They cost more than they bring, %n quarter(s) running</source>
        <translation>
            <numerusform>Coûte plus qu’il ne rapporte, %n trimestre de suite</numerusform>
            <numerusform>Coûte plus qu’il ne rapporte, %n trimestres de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the two scores is under %1</source>
        <translation>Un des deux scores est sous %1</translation>
    </message>
    <message>
        <source>Service revenue under %1 a month</source>
        <translation>Chiffre d’affaires de service sous %1 par mois</translation>
    </message>
    <message>
        <source>Service revenue under %1 of your smallest monthly fee</source>
        <translation>Chiffre d’affaires de service sous %1 de votre forfait mensuel minimum</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Criteria and weights</source>
        <translation>Critères et poids</translation>
    </message>
    <message>
        <source>adds up to 100</source>
        <translation>total de 100</translation>
    </message>
    <message>
        <source>Grade bands</source>
        <translation>Tranches de notes</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Garde-fous</translation>
    </message>
    <message>
        <source>Applied after the score, in this order</source>
        <translation>Appliqués après le score, dans cet ordre</translation>
    </message>
    <message>
        <source>What you aim for</source>
        <translation>Ce que vous visez</translation>
    </message>
    <message>
        <source>Change your figures…</source>
        <translation>Modifier vos chiffres…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Grades given keep their rubric.</source>
        <translation>Les notes données gardent leur grille.</translation>
    </message>
    <message>
        <source>Version %1, in force in %2.</source>
        <translation>Version %1, en vigueur au %2.</translation>
    </message>
    <message>
        <source>A from %1, B from %2, C from %3</source>
        <translation>A dès %1, B dès %2, C dès %3</translation>
    </message>
    <message>
        <source>From the measure to points. Grey bars show your clients in %1.</source>
        <translation>De la mesure aux points. Les barres grises montrent vos clients au %1.</translation>
    </message>
    <message>
        <source>%1 gives %2</source>
        <translation>%1 donne %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>none now</source>
        <translation>aucun pour l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Smallest monthly fee</source>
        <translation>Forfait mensuel minimum</translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation>Taux horaire</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
</context>
<context>
    <name>winnow::Session</name>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
</context>
<context>
    <name>winnow::SidebarFeed</name>
    <message>
        <source>Set up</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>No portfolio open</source>
        <translation>Aucun portefeuille</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Pas encore de données</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Data to %1</source>
        <translation>Données au %1</translation>
    </message>
    <message>
        <source>Imported %1, %2</source>
        <translation>Importé le %1, %2</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
</context>
<context>
    <name>winnow::StatusStrip</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>Pourquoi cette note</translation>
    </message>
</context>
<context>
    <name>winnow::WeightList</name>
    <message>
        <source>%1, weight %2</source>
        <translation>%1, poids %2</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, choisi</translation>
    </message>
</context>
<context>
    <name>winnow::WhyDialog</name>
    <message>
        <source>Why this grade, %1</source>
        <translation>Pourquoi cette note, %1</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Étape par étape</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>Pas de note</translation>
    </message>
    <message>
        <source>This client has no facts in this quarter.</source>
        <translation>Ce client n’a aucun fait dans ce trimestre.</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Ouvrir le client</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>winnow::WindowActions</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nouveau…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ouvrir l’&amp;exemple</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Save report as &amp;PDF…</source>
        <translation>Enregistrer le rapport en &amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Find a client or command…</source>
        <translation>&amp;Trouver un client ou une commande…</translation>
    </message>
    <message>
        <source>&amp;Search in the page</source>
        <translation>&amp;Chercher dans la page</translation>
    </message>
    <message>
        <source>&amp;Own figures (costs and targets)…</source>
        <translation>&amp;Vos propres chiffres (coûts et objectifs)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Collapse the sidebar</source>
        <translation>&amp;Replier la barre latérale</translation>
    </message>
    <message>
        <source>Single letters are &amp;keys</source>
        <translation>Raccourcis à une &amp;lettre</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>&amp;Client</translation>
    </message>
    <message>
        <source>&amp;Add client…</source>
        <translation>&amp;Ajouter un client…</translation>
    </message>
    <message>
        <source>&amp;Edit client…</source>
        <translation>&amp;Modifier le client…</translation>
    </message>
    <message>
        <source>&amp;Why this grade</source>
        <translation>&amp;Pourquoi cette note</translation>
    </message>
    <message>
        <source>&amp;Previous client</source>
        <translation>Client &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Next client</source>
        <translation>Client &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Quarter</source>
        <translation>&amp;Trimestre</translation>
    </message>
    <message>
        <source>&amp;Previous quarter</source>
        <translation>Trimestre &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Next quarter</source>
        <translation>Trimestre &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Go to quarter</source>
        <translation>&amp;Aller au trimestre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>&amp;Aide et raccourcis</translation>
    </message>
    <message>
        <source>&amp;About Winnow</source>
        <translation>À &amp;propos de Winnow</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler : %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir : %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Breadcrumb</name>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
</context>
<context>
    <name>winnow::ui::FilterToggle</name>
    <message numerus="yes">
        <source>Grade %1, %n client(s)</source>
        <translation>
            <numerusform>Note %1, %n client</numerusform>
            <numerusform>Note %1, %n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only grade %1</source>
        <translation>N’afficher que la note %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::FinanceChart</name>
    <message>
        <source>Revenue and hours by quarter</source>
        <translation>Chiffre d’affaires et heures par trimestre</translation>
    </message>
</context>
<context>
    <name>winnow::ui::GateChip</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Gate applied: %1</source>
        <translation>Garde-fou appliqué : %1</translation>
    </message>
    <message>
        <source>Gate not applied: %1</source>
        <translation>Garde-fou non appliqué : %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::GradeBadge</name>
    <message>
        <source>Grade %1</source>
        <translation>Note %1</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Sans note</translation>
    </message>
    <message>
        <source>%1, set by hand</source>
        <translation>%1, fixée à la main</translation>
    </message>
</context>
<context>
    <name>winnow::ui::GradeColumns</name>
    <message>
        <source>Grade mix</source>
        <translation>Répartition des notes</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2 : %3</translation>
    </message>
</context>
<context>
    <name>winnow::ui::GradeScale</name>
    <message>
        <source>Score %1 of 100</source>
        <translation>Score de %1 sur 100</translation>
    </message>
</context>
<context>
    <name>winnow::ui::InlineBanner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>winnow::ui::KeyCap</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>winnow::ui::KpiTile</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>winnow::ui::MatrixChart</name>
    <message numerus="yes">
        <source>Matrix, %n client(s)</source>
        <translation>
            <numerusform>Matrice, %n client</numerusform>
            <numerusform>Matrice, %n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, selected</source>
        <translation>%1, sélectionné</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::MigrationGrid</name>
    <message>
        <source>Grade moves</source>
        <translation>Changements de note</translation>
    </message>
    <message>
        <source>%1 up, %2 down</source>
        <translation>%1 en hausse, %2 en baisse</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) stayed %1</source>
        <translation>
            <numerusform>%n client resté %1</numerusform>
            <numerusform>%n clients restés %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) from %1 to %2</source>
        <translation>
            <numerusform>%n client de %1 à %2</numerusform>
            <numerusform>%n clients de %1 à %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::NavList</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>winnow::ui::QuarterButton</name>
    <message>
        <source>Quarter %1, %2</source>
        <translation>Trimestre %1, %2</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RecordList</name>
    <message>
        <source>Grade %1</source>
        <translation>Note %1</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Sans note</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1, maintenant %2</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Scorecard</name>
    <message>
        <source>Scorecard</source>
        <translation>Fiche de score</translation>
    </message>
    <message>
        <source>%1, %2, %3 of 100, %4 %5</source>
        <translation>%1, %2, %3 sur 100, %4 %5</translation>
    </message>
    <message>
        <source>%1, unknown</source>
        <translation>%1, inconnu</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ShareBars</name>
    <message>
        <source>%1, grade %2: %3</source>
        <translation>%1, note %2 : %3</translation>
    </message>
</context>
<context>
    <name>winnow::ui::StepRail</name>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Étape %1 sur %2, %3</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
</TS>
