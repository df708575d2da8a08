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
        <translation>Rien ne quitte cet ordinateur&#xa0;: ni compte, ni télémétrie.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Uses Qt, SQLite, SQLiteCpp, JSON for Modern C++, {fmt}, libsodium and xxHash; the font is derived from Inter (SIL Open Font License), the icons from Lucide (ISC).</source>
        <translation>Utilise Qt, SQLite, SQLiteCpp, JSON for Modern C++, {fmt}, libsodium et xxHash&#x202f;; la police dérive d’Inter (SIL Open Font License), les icônes viennent de Lucide (ISC).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>winnow::AdviceList</name>
    <message>
        <source>Reaction log</source>
        <translation>Journal des réactions</translation>
    </message>
</context>
<context>
    <name>winnow::AliasDialog</name>
    <message>
        <source>Add a name</source>
        <translation>Ajouter un nom</translation>
    </message>
    <message>
        <source>Add name</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>As your ticketing or your accounts write it. Files that use it are then recognised.</source>
        <translation>Tel que l’écrivent vos tickets ou votre comptabilité. Les fichiers qui l’emploient sont alors reconnus.</translation>
    </message>
</context>
<context>
    <name>winnow::AnswerField</name>
    <message>
        <source>an amount</source>
        <translation>un montant</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>pas encore mesuré</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>little</source>
        <translation>un peu</translation>
    </message>
    <message>
        <source>some</source>
        <translation>moyen</translation>
    </message>
    <message>
        <source>much</source>
        <translation>grand</translation>
    </message>
    <message>
        <source>great</source>
        <translation>très grand</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (facultatif)</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be read.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» est illisible.</translation>
    </message>
</context>
<context>
    <name>winnow::CaseAsk</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>10:00, or empty</source>
        <translation>10:00, ou vide</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” is not an hour. Write it like 10:00.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une heure. Écrivez-la comme 10:00.</translation>
    </message>
</context>
<context>
    <name>winnow::CaseChecklist</name>
    <message>
        <source>A line that does not apply: its menu settles it with a reason.</source>
        <translation>Si une ligne ne s’applique pas, son menu la règle avec une raison.</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Add a line to the checklist</source>
        <translation>Ajouter une ligne à la liste</translation>
    </message>
    <message>
        <source>Phase %1 of %2</source>
        <translation>Phase %1 sur %2</translation>
    </message>
    <message>
        <source>Not held, with a reason…</source>
        <translation>Non détenu, avec une raison…</translation>
    </message>
    <message>
        <source>not held: %1</source>
        <translation>non détenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ticked: %1</source>
        <translation>Coché&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not ticked any more: %1</source>
        <translation>Coche retirée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not held: %1</source>
        <translation>Non détenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Why is there nothing to do?</source>
        <translation>Pourquoi n’y a-t-il rien à faire&#x202f;?</translation>
    </message>
    <message>
        <source>Settle the line</source>
        <translation>Régler la ligne</translation>
    </message>
    <message>
        <source>Line added: %1</source>
        <translation>Ligne ajoutée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>winnow::CaseCommands</name>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>The case was started</source>
        <translation>Dossier ouvert</translation>
    </message>
    <message>
        <source>Save due dates and meetings</source>
        <translation>Enregistrer les échéances et les rendez-vous</translation>
    </message>
    <message>
        <source>Winnow due dates.ics</source>
        <translation>Échéances Winnow.ics</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendrier (*.ics)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>winnow::CaseDrawer</name>
    <message>
        <source>More</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1, open the client</source>
        <translation>%1, ouvrir le client</translation>
    </message>
    <message>
        <source>Case of %1</source>
        <translation>Dossier de %1</translation>
    </message>
    <message>
        <source>Suspended since %1</source>
        <translation>Suspendu depuis le %1</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Start a workflow…</source>
        <translation>Lancer un parcours…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Confier…</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Contract…</source>
        <translation>Contrat…</translation>
    </message>
    <message>
        <source>Internal brief…</source>
        <translation>Consigne interne…</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Ouvrir le client</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Suspendre…</translation>
    </message>
    <message>
        <source>The client stays…</source>
        <translation>Le client reste…</translation>
    </message>
    <message>
        <source>End without going on…</source>
        <translation>Terminer sans poursuivre…</translation>
    </message>
    <message>
        <source>Who takes care of this case?</source>
        <translation>Qui s’occupe de ce dossier&#x202f;?</translation>
    </message>
    <message>
        <source>Name; empty for nobody</source>
        <translation>Nom&#x202f;; vide pour personne</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Confié à personne</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Confié à %1</translation>
    </message>
    <message>
        <source>Suspend this case</source>
        <translation>Suspendre ce dossier</translation>
    </message>
    <message>
        <source>Nothing falls due until it is resumed. Services go on as agreed.</source>
        <translation>Rien n’arrive à échéance avant la reprise. Les services continuent comme convenu.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En quelques mots</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Not because money is open: nothing waits for a payment</source>
        <translation>Ce n’est pas parce qu’un solde est ouvert&#xa0;: rien n’attend un paiement</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>The client stays</source>
        <translation>Le client reste</translation>
    </message>
    <message>
        <source>Parting is taken back and the client is active again. The history is kept.</source>
        <translation>La séparation est annulée et le client est de nouveau actif. L’historique est conservé.</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 reste</translation>
    </message>
    <message>
        <source>End this case</source>
        <translation>Terminer ce dossier</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Comment cela s’est-il terminé&#x202f;?</translation>
    </message>
    <message>
        <source>End the case</source>
        <translation>Terminer le dossier</translation>
    </message>
    <message>
        <source>Case ended</source>
        <translation>Dossier terminé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>winnow::CaseEvidenceTab</name>
    <message>
        <source>No document yet. Attach what proves a step: a signed page, a receipt, a mail.</source>
        <translation>Aucun document. Joignez ce qui prouve une étape&#xa0;: une page signée, un reçu, un courriel.</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Joindre…</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>%1, %2. Save a copy</source>
        <translation>%1, %2. Enregistrer une copie</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Of the whole case</source>
        <translation>Pour tout le dossier</translation>
    </message>
    <message>
        <source>The five proofs</source>
        <translation>Les cinq preuves</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1&#xa0;: %2. %3</translation>
    </message>
    <message>
        <source>given</source>
        <translation>apportée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>Forecast and actual</source>
        <translation>Prévu et réel</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>Joindre un document</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Document attached</source>
        <translation>Document joint</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Copy saved</source>
        <translation>Copie enregistrée</translation>
    </message>
</context>
<context>
    <name>winnow::CaseLettersTab</name>
    <message>
        <source>No letter yet. A letter step writes its own; another one is written from a template.</source>
        <translation>Aucune lettre. Une étape de lettre rédige la sienne&#x202f;; toute autre part d’un modèle.</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Rédiger une lettre</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation>%1, à %2</translation>
    </message>
    <message>
        <source>Letter kept</source>
        <translation>Lettre gardée</translation>
    </message>
</context>
<context>
    <name>winnow::CaseLogTab</name>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>What happened, what was said</source>
        <translation>Ce qui s’est passé, ce qui s’est dit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Note ajoutée</translation>
    </message>
</context>
<context>
    <name>winnow::CasePapers</name>
    <message>
        <source>Document kept with the case</source>
        <translation>Document versé au dossier</translation>
    </message>
    <message>
        <source>Preview letter</source>
        <translation>Aperçu de la lettre</translation>
    </message>
    <message>
        <source>Show the letter</source>
        <translation>Voir la lettre</translation>
    </message>
    <message>
        <source>Write the letter…</source>
        <translation>Rédiger la lettre…</translation>
    </message>
    <message>
        <source>Letter kept</source>
        <translation>Lettre gardée</translation>
    </message>
    <message>
        <source>Contract kept</source>
        <translation>Contrat enregistré</translation>
    </message>
    <message>
        <source>Value statement…</source>
        <translation>Relevé de valeur…</translation>
    </message>
    <message>
        <source>Work out the fee…</source>
        <translation>Calculer le forfait…</translation>
    </message>
    <message>
        <source>Agenda…</source>
        <translation>Ordre du jour…</translation>
    </message>
    <message>
        <source>Contract…</source>
        <translation>Contrat…</translation>
    </message>
    <message>
        <source>Internal brief…</source>
        <translation>Consigne interne…</translation>
    </message>
    <message>
        <source>Inventory and dossier…</source>
        <translation>Inventaire et dossier…</translation>
    </message>
    <message>
        <source>Inventory kept</source>
        <translation>Inventaire enregistré</translation>
    </message>
    <message>
        <source>Receipt to sign…</source>
        <translation>Reçu à signer…</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Attestation…</translation>
    </message>
    <message>
        <source>List to print…</source>
        <translation>Liste à imprimer…</translation>
    </message>
    <message>
        <source>Statement of account…</source>
        <translation>Relevé de compte…</translation>
    </message>
    <message>
        <source>Acceptance to sign…</source>
        <translation>Acceptation à signer…</translation>
    </message>
</context>
<context>
    <name>winnow::CaseStepEntry</name>
    <message>
        <source>locked</source>
        <translation>clôturé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of the step %2</source>
        <translation>%1, de l’étape «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Day and hour…</source>
        <translation>Jour et heure…</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Joindre…</translation>
    </message>
    <message>
        <source>Checklist line</source>
        <translation>Ligne à cocher</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Reporter…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Passer…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>Joindre un document</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Document attached</source>
        <translation>Document joint</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Passer cette étape</translation>
    </message>
    <message>
        <source>Why? (optional)</source>
        <translation>Pourquoi&#x202f;? (facultatif)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Skip the step</source>
        <translation>Passer l’étape</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Étape passée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Postpone this step</source>
        <translation>Reporter cette étape</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Not because money is open: nothing waits for a payment</source>
        <translation>Ce n’est pas parce qu’un solde est ouvert&#xa0;: rien n’attend un paiement</translation>
    </message>
    <message>
        <source>Postponed: %1</source>
        <translation>Étape reportée&#xa0;: %1</translation>
    </message>
    <message>
        <source>When do you meet?</source>
        <translation>Quand est le rendez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Set the day</source>
        <translation>Fixer le jour</translation>
    </message>
    <message>
        <source>Meeting set for %1</source>
        <translation>Rendez-vous fixé au %1</translation>
    </message>
    <message>
        <source>Open this step again</source>
        <translation>Rouvrir cette étape</translation>
    </message>
    <message>
        <source>The history keeps what was recorded before.</source>
        <translation>L’historique garde ce qui a été consigné avant.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>Étape rouverte&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>winnow::CaseStepForm</name>
    <message>
        <source>Done on</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>on</source>
        <translation>le</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Comment cela s’est-il terminé&#x202f;?</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Étape faite&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>winnow::CaseStepsTab</name>
    <message>
        <source>Letter, draft</source>
        <translation>Lettre, brouillon</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
</context>
<context>
    <name>winnow::CaseText</name>
    <message numerus="yes">
        <source>%n quarter(s) in D</source>
        <translation>
            <numerusform>%n trimestre en D</numerusform>
            <numerusform>%n trimestres en D</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) to lift</source>
        <translation>
            <numerusform>%n essai de montée</numerusform>
            <numerusform>%n essais de montée</numerusform>
        </translation>
    </message>
    <message>
        <source>integrity gate</source>
        <translation>garde-fou d’intégrité</translation>
    </message>
    <message>
        <source>uncommon practice</source>
        <translation>pratique hors du commun</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Oui.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Non.</translation>
    </message>
    <message>
        <source>Due %1, %2</source>
        <translation>Échéance le %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Échéance aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>Échéance demain</translation>
    </message>
    <message>
        <source>Due %1, in %2</source>
        <translation>Échéance le %1, dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Échéance le %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Parting ways since %1</source>
        <translation>Séparation depuis le %1</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, depuis le %2</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Non suivie</translation>
    </message>
    <message>
        <source>Draft of %1</source>
        <translation>Brouillon du %1</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Envoyée le %1</translation>
    </message>
</context>
<context>
    <name>winnow::ChooseClientDialog</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
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
    <message>
        <source>Looked after by</source>
        <translation>Suivi par</translation>
    </message>
    <message>
        <source>Who of your people owns the relationship.</source>
        <translation>La personne de votre équipe responsable de la relation.</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>Client depuis</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Parti le</translation>
    </message>
    <message>
        <source>From the month after, no overhead is charged.</source>
        <translation>Dès le mois suivant, aucun frais général n’est imputé.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it like %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date. Écrivez-la comme %2.</translation>
    </message>
</context>
<context>
    <name>winnow::ClientEvidenceCard</name>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Nothing yet. What did you advise, and how did they take it? What did they promise?</source>
        <translation>Rien encore. Qu’avez-vous conseillé, et comment l’ont-ils reçu&#x202f;? Qu’ont-ils promis&#x202f;?</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>Recommendation and reaction…</source>
        <translation>Recommandation et réaction…</translation>
    </message>
    <message>
        <source>Commitment…</source>
        <translation>Engagement…</translation>
    </message>
    <message>
        <source>Commitment recorded</source>
        <translation>Engagement consigné</translation>
    </message>
    <message>
        <source>Red flag…</source>
        <translation>Signal d’alerte…</translation>
    </message>
    <message>
        <source>Dread report…</source>
        <translation>Client redouté…</translation>
    </message>
    <message>
        <source>Dread reported</source>
        <translation>Signalement d’un client redouté consigné</translation>
    </message>
    <message>
        <source>Uncommon practice…</source>
        <translation>Pratique hors du commun…</translation>
    </message>
    <message>
        <source>Uncommon practice recorded</source>
        <translation>Pratique hors du commun consignée</translation>
    </message>
    <message>
        <source>Risk…</source>
        <translation>Risque…</translation>
    </message>
    <message>
        <source>Risk recorded</source>
        <translation>Risque consigné</translation>
    </message>
    <message>
        <source>Contact’s sentiment…</source>
        <translation>Ressenti du contact…</translation>
    </message>
    <message>
        <source>Sentiment recorded</source>
        <translation>Ressenti consigné</translation>
    </message>
    <message>
        <source>Review meeting…</source>
        <translation>Réunion de revue…</translation>
    </message>
    <message>
        <source>Review meeting recorded</source>
        <translation>Réunion de revue consignée</translation>
    </message>
    <message>
        <source>Recommendation recorded</source>
        <translation>Recommandation consignée</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Réduire</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Tout afficher (%n)</numerusform>
            <numerusform>Tout afficher (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Recommendation changed</source>
        <translation>Recommandation modifiée</translation>
    </message>
    <message>
        <source>Commitment changed</source>
        <translation>Engagement modifié</translation>
    </message>
    <message>
        <source>Uncommon practice changed</source>
        <translation>Pratique hors du commun modifiée</translation>
    </message>
    <message>
        <source>Risk changed</source>
        <translation>Risque modifié</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décision prise</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre en compte</translation>
    </message>
    <message>
        <source>%1’s report</source>
        <translation>Signalement de %1</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>Décision consignée</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Signalement pris en compte</translation>
    </message>
</context>
<context>
    <name>winnow::ClientField</name>
    <message>
        <source>Type a name</source>
        <translation>Saisir un nom</translation>
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
        <translation>%1&#xa0;: %2</translation>
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
    <name>winnow::ClientLiftCard</name>
    <message>
        <source>by us</source>
        <translation>par nous</translation>
    </message>
    <message>
        <source>by the client</source>
        <translation>par le client</translation>
    </message>
    <message>
        <source>cannot be changed directly</source>
        <translation>ne se change pas directement</translation>
    </message>
    <message>
        <source>What would lift them to %1</source>
        <translation>Ce qui ferait monter ce client à %1</translation>
    </message>
    <message>
        <source>Other steps</source>
        <translation>Autres étapes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation>%1, %2 points</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Sans note</translation>
    </message>
    <message>
        <source>%1 as it is</source>
        <translation>%1 en l’état</translation>
    </message>
    <message numerus="yes">
        <source>%1 with the %n selected</source>
        <translation>
            <numerusform>%1 avec %n étape choisie</numerusform>
            <numerusform>%1 avec les %n étapes choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Make it a plan</source>
        <translation>En faire un plan</translation>
    </message>
</context>
<context>
    <name>winnow::ClientMetricsCard</name>
    <message>
        <source>All figures</source>
        <translation>Tous les chiffres</translation>
    </message>
    <message>
        <source>Click one to see how it came about.</source>
        <translation>Cliquez sur un chiffre pour voir d’où il vient.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Four quarters</source>
        <translation>Quatre trimestres</translation>
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
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Every step of the calculation</source>
        <translation>Chaque étape du calcul</translation>
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
        <translation>Contact&#xa0;: %1</translation>
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
    <message>
        <source>Log a reaction</source>
        <translation>Consigner une réaction</translation>
    </message>
    <message>
        <source>Gate waived</source>
        <translation>Garde-fou levé</translation>
    </message>
    <message>
        <source>%1 is locked: this grade stands as it was. What came in later changes it only by a recorded correction.</source>
        <translation>%1 est clôturé&#xa0;: cette note reste telle quelle. Ce qui est arrivé ensuite ne la change que par une correction consignée.</translation>
    </message>
    <message>
        <source>Record a correction…</source>
        <translation>Consigner une correction…</translation>
    </message>
    <message>
        <source>Set to %1 by hand in %2 (%3). Does it still hold in %4?</source>
        <translation>Fixée à %1 à la main au %2 (%3). Tient-elle toujours au %4&#x202f;?</translation>
    </message>
    <message>
        <source>It still holds</source>
        <translation>Elle tient toujours</translation>
    </message>
    <message>
        <source>Override confirmed for %1</source>
        <translation>Dérogation confirmée pour %1</translation>
    </message>
    <message>
        <source>Correction recorded</source>
        <translation>Correction consignée</translation>
    </message>
    <message>
        <source>Waive a gate…</source>
        <translation>Lever un garde-fou…</translation>
    </message>
    <message>
        <source>End the waiver of “%1”</source>
        <translation>Rétablir le garde-fou «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Waiver ended</source>
        <translation>Garde-fou rétabli</translation>
    </message>
    <message>
        <source>More</source>
        <translation>En plus</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Start upgrade to %1</source>
        <translation>Lancer la montée à %1</translation>
    </message>
    <message>
        <source>Edit client…</source>
        <translation>Modifier le client…</translation>
    </message>
</context>
<context>
    <name>winnow::ClientPeopleCard</name>
    <message>
        <source>payer</source>
        <translation>payeur</translation>
    </message>
    <message>
        <source>decider</source>
        <translation>décideur</translation>
    </message>
    <message>
        <source>user</source>
        <translation>utilisateur</translation>
    </message>
    <message>
        <source>Contacts and names</source>
        <translation>Contacts et noms</translation>
    </message>
    <message>
        <source>Nobody yet. Who pays, who decides, and who works with the systems?</source>
        <translation>Personne encore. Qui paie, qui décide et qui travaille avec les systèmes&#x202f;?</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>Add a contact…</source>
        <translation>Ajouter un contact…</translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation>Ajouter un nom…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fusionner…</translation>
    </message>
    <message>
        <source>Another client of this portfolio is the same one</source>
        <translation>Un autre client de ce portefeuille est le même</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionné</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>Contact ajouté</translation>
    </message>
    <message>
        <source>Name added</source>
        <translation>Nom ajouté</translation>
    </message>
    <message>
        <source>Which other client is the same one?</source>
        <translation>Quel autre client est le même&#x202f;?</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1&#xa0;: retiré</translation>
    </message>
    <message>
        <source>Files that use this name will no longer be recognised as this client’s.</source>
        <translation>Les fichiers qui emploient ce nom ne seront plus reconnus comme ceux de ce client.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Remove the name</source>
        <translation>Retirer le nom</translation>
    </message>
    <message>
        <source>Name removed</source>
        <translation>Nom retiré</translation>
    </message>
    <message>
        <source>It becomes a client of its own again, with its own facts.</source>
        <translation>Il redevient un client à part, avec ses propres faits.</translation>
    </message>
    <message>
        <source>Keep merged</source>
        <translation>Laisser fusionné</translation>
    </message>
    <message>
        <source>Part them again</source>
        <translation>Séparer de nouveau</translation>
    </message>
    <message>
        <source>%1 is a client of its own again</source>
        <translation>%1 est de nouveau un client à part</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>Contact modifié</translation>
    </message>
</context>
<context>
    <name>winnow::ClientRatingsCard</name>
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
        <source>from %1</source>
        <translation>du %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Rating taken back: %1</source>
        <translation>Évaluation retirée&#xa0;: %1</translation>
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
        <translation>Des critères valant %1 points sont inconnus. Avec eux, le score se situe entre %2 et %3&#xa0;: %4 dans tous les cas.</translation>
    </message>
    <message>
        <source>Criteria worth %1 points are unknown. With them the score lies between %2 and %3: from %4 to %5.</source>
        <translation>Des critères valant %1 points sont inconnus. Avec eux, le score se situe entre %2 et %3&#xa0;: de %4 à %5.</translation>
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
        <translation>%1&#xa0;: inconnu</translation>
    </message>
    <message>
        <source>%1: waived</source>
        <translation>%1&#xa0;: levé</translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>pas d’évaluation</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusé</translation>
    </message>
</context>
<context>
    <name>winnow::ClientSurenessCard</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>How sure is it?</source>
        <translation>À quel point est-ce sûr&#x202f;?</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>à la limite</translation>
    </message>
    <message>
        <source>lopsided</source>
        <translation>déséquilibré</translation>
    </message>
    <message>
        <source>Other weights about like yours give another grade in more than one case of five.</source>
        <translation>D’autres poids proches des vôtres donnent une autre note dans plus d’un cas sur cinq.</translation>
    </message>
    <message>
        <source>Strong here and weak there: adding points and counting criteria disagree.</source>
        <translation>Fort ici et faible là&#xa0;: l’addition des points et le compte des critères ne concordent pas.</translation>
    </message>
    <message>
        <source>Weights like yours</source>
        <translation>Poids proches des vôtres</translation>
    </message>
    <message>
        <source>Any weights</source>
        <translation>Poids quelconques</translation>
    </message>
    <message>
        <source>How sure you are of your weights, from loose to firm</source>
        <translation>Votre certitude sur vos poids, de souple à ferme</translation>
    </message>
    <message>
        <source>How sure of your weights</source>
        <translation>Certitude sur vos poids</translation>
    </message>
    <message>
        <source>Where each weight would change the grade</source>
        <translation>Où chaque poids changerait la note</translation>
    </message>
    <message>
        <source>Second opinion: %1. %2</source>
        <translation>Second avis&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>With every weight %1 more or less, the score lies between %2 and %3: %4.</source>
        <translation>Avec chaque poids %1 plus haut ou plus bas, le score se situe entre %2 et %3&#xa0;: %4.</translation>
    </message>
    <message>
        <source>With every weight %1 more or less, the score lies between %2 and %3: from %4 to %5.</source>
        <translation>Avec chaque poids %1 plus haut ou plus bas, le score se situe entre %2 et %3&#xa0;: de %4 à %5.</translation>
    </message>
    <message>
        <source>any weight</source>
        <translation>n’importe quel poids</translation>
    </message>
    <message>
        <source>%1 to %2, now %3</source>
        <translation>de %1 à %2, maintenant %3</translation>
    </message>
    <message>
        <source>below: %1</source>
        <translation>en dessous&#xa0;: %1</translation>
    </message>
    <message>
        <source>above: %1</source>
        <translation>au-dessus&#xa0;: %1</translation>
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
        <translation>Relation&#xa0;: %1 sur 100</translation>
    </message>
    <message>
        <source>Relationship not known</source>
        <translation>Relation inconnue</translation>
    </message>
    <message>
        <source>Caller ID %1 of 5</source>
        <translation>Test de l’appelant&#xa0;: %1 sur 5</translation>
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
    <name>winnow::ClientTimelineCard</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>%1: grade %2</source>
        <translation>%1&#xa0;: note %2</translation>
    </message>
    <message>
        <source>%1: not graded</source>
        <translation>%1&#xa0;: sans note</translation>
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
        <translation>«&#xa0;Break/fix&#xa0;» à convertir</translation>
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
        <translation>%1&#xa0;: %2</translation>
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
    <name>winnow::CommitmentDialog</name>
    <message>
        <source>Edit commitment</source>
        <translation>Modifier l’engagement</translation>
    </message>
    <message>
        <source>Record a commitment</source>
        <translation>Consigner un engagement</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>in writing, on</source>
        <translation>par écrit, le</translation>
    </message>
    <message>
        <source>by</source>
        <translation>pour le</translation>
    </message>
    <message>
        <source>on</source>
        <translation>le</translation>
    </message>
    <message>
        <source>What the client promised. A broken promise that was signed holds the grade at D through a gate; keep the document with it.</source>
        <translation>Ce que le client a promis. Une promesse signée et rompue maintient la note à D par un garde-fou&#x202f;; gardez le document avec elle.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Suite donnée</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>When it was kept or broken.</source>
        <translation>Quand l’engagement a été tenu ou rompu.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
</context>
<context>
    <name>winnow::ContactDialog</name>
    <message>
        <source>Edit contact</source>
        <translation>Modifier le contact</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Payeur</translation>
    </message>
    <message>
        <source>Decider</source>
        <translation>Décideur</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Who pays, who decides, who works with the systems every day. One person may be all three.</source>
        <translation>Qui paie, qui décide, qui travaille chaque jour avec les systèmes. Une même personne peut être les trois.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>winnow::ContractDialog</name>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What was agreed with %1, as far as an end of service or a new price depends on it.</source>
        <translation>Ce qui a été convenu avec %1 et dont dépend une fin du service ou un nouveau prix.</translation>
    </message>
    <message>
        <source>signed on</source>
        <translation>signé le</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>non consigné</translation>
    </message>
    <message>
        <source>on</source>
        <translation>le</translation>
    </message>
    <message>
        <source>It can end on a renewal day only</source>
        <translation>Ne prend fin qu’à une reconduction</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Règles…</translation>
    </message>
    <message>
        <source>Notice rule</source>
        <translation>Règle de préavis</translation>
    </message>
    <message>
        <source>Notice, days</source>
        <translation>Préavis en jours</translation>
    </message>
    <message>
        <source>Notice, months</source>
        <translation>Préavis en mois</translation>
    </message>
    <message>
        <source>Where both are given the longer one counts.</source>
        <translation>Si les deux sont indiqués, le plus long compte.</translation>
    </message>
    <message>
        <source>Next renewal</source>
        <translation>Prochaine reconduction</translation>
    </message>
    <message>
        <source>Renews every, months</source>
        <translation>Mois entre deux reconductions</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>What law and custom add to the contract.</source>
        <translation>Ce que la loi et l’usage ajoutent au contrat.</translation>
    </message>
    <message>
        <source>Notices go to</source>
        <translation>Adresse de notification</translation>
    </message>
    <message>
        <source>The address the contract names for notices.</source>
        <translation>L’adresse que le contrat désigne pour les notifications.</translation>
    </message>
    <message>
        <source>Paid in advance</source>
        <translation>Payé d’avance</translation>
    </message>
    <message>
        <source>Work still owed, deposits: delivered or paid back before the end.</source>
        <translation>Travail encore dû, acomptes&#xa0;: livrés ou remboursés avant la fin.</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Engagements</translation>
    </message>
    <message>
        <source>Annual licences, leased equipment.</source>
        <translation>Licences annuelles, matériel en location.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>The first rule: %1</source>
        <translation>La première règle&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Notice given today: service can end on %1, in %n day(s).</source>
        <translation>
            <numerusform>Préavis donné aujourd’hui&#xa0;: le service peut prendre fin le %1, dans %n jour.</numerusform>
            <numerusform>Préavis donné aujourd’hui&#xa0;: le service peut prendre fin le %1, dans %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither contract nor rule says how long the notice is.</source>
        <translation>Ni le contrat ni la règle n’indiquent la durée du préavis.</translation>
    </message>
</context>
<context>
    <name>winnow::CorrectionDialog</name>
    <message>
        <source>Correct a locked grade</source>
        <translation>Corriger une note clôturée</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>Consigner la correction</translation>
    </message>
    <message>
        <source>%1 with %2 points</source>
        <translation>%1 avec %2 points</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>pas de note</translation>
    </message>
    <message>
        <source>Today’s facts and ratings give the same as was locked: there is nothing to correct.</source>
        <translation>Les faits et évaluations d’aujourd’hui donnent la même chose qu’à la clôture&#xa0;: il n’y a rien à corriger.</translation>
    </message>
    <message>
        <source>Locked: %1. With today’s facts and ratings: %2. The locked grade stays in the history; from now on the corrected one counts.</source>
        <translation>À la clôture&#xa0;: %1. Avec les faits et évaluations d’aujourd’hui&#xa0;: %2. La note clôturée reste dans l’historique&#x202f;; désormais, c’est la note corrigée qui compte.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Required: it stands in the history for good.</source>
        <translation>Obligatoire&#xa0;: il reste pour de bon dans l’historique.</translation>
    </message>
</context>
<context>
    <name>winnow::CostDialog</name>
    <message>
        <source>Correct a cost</source>
        <translation>Corriger un coût</translation>
    </message>
    <message>
        <source>Add a cost</source>
        <translation>Ajouter un coût</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Amount without tax</source>
        <translation>Montant hors taxes</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Of the supplier’s document.</source>
        <translation>Celui du document du fournisseur.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
</context>
<context>
    <name>winnow::CostEditor</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Pay and charges, divided by the hours one can work for clients: what a quiet quarter leaves unused is charged to no client.</source>
        <translation>Salaire et charges, divisés par les heures qu’on peut travailler pour les clients&#xa0;: ce qu’un trimestre calme laisse inutilisé n’est imputé à aucun client.</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>For technicians who are not listed above, by the role in their entries.</source>
        <translation>Pour les techniciens absents de la liste ci-dessus, selon le rôle dans leurs saisies.</translation>
    </message>
    <message>
        <source>Hours and overhead</source>
        <translation>Heures et frais généraux</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès le</translation>
    </message>
    <message>
        <source>An hour of anybody else</source>
        <translation>Une heure des autres</translation>
    </message>
    <message>
        <source>Empty: hours of people and roles not listed stay without a cost.</source>
        <translation>Vide&#xa0;: les heures des personnes et rôles non listés restent sans coût.</translation>
    </message>
    <message>
        <source>Practical capacity, %</source>
        <translation>Capacité pratique,&#x202f;%</translation>
    </message>
    <message>
        <source>Of the hours of a year; 80 % is usual.</source>
        <translation>Des heures d’une année&#x202f;; 80&#x202f;% est l’usage.</translation>
    </message>
    <message>
        <source>Factor after hours</source>
        <translation>Facteur hors horaires</translation>
    </message>
    <message>
        <source>An hour is sold at</source>
        <translation>Une heure est vendue</translation>
    </message>
    <message>
        <source>List rate, for agreement efficiency.</source>
        <translation>Tarif public, pour l’efficacité du contrat.</translation>
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
        <source>A reminder</source>
        <translation>Une relance</translation>
    </message>
    <message>
        <source>One for each invoice that was late.</source>
        <translation>Une pour chaque facture en retard.</translation>
    </message>
    <message>
        <source>Tools and products</source>
        <translation>Outils et produits</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>All other tools, an endpoint a month</source>
        <translation>Autres outils, un poste/mois</translation>
    </message>
    <message>
        <source>Margin on products, %</source>
        <translation>Marge sur les produits,&#x202f;%</translation>
    </message>
    <message>
        <source>Where the purchase cost is not known.</source>
        <translation>Quand le coût d’achat est inconnu.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Write it like %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un montant. Écrivez-le comme %2.</translation>
    </message>
    <message>
        <source>%1: a figure up to %2 is wanted.</source>
        <translation>%1&#xa0;: il faut un nombre d’au plus %2.</translation>
    </message>
</context>
<context>
    <name>winnow::CostEffect</name>
    <message>
        <source>Effect on the quarter</source>
        <translation>Effet sur le trimestre</translation>
    </message>
    <message>
        <source>Clients whose contribution changes</source>
        <translation>Clients dont la contribution change</translation>
    </message>
    <message>
        <source>What it does to %1</source>
        <translation>Ce que cela change au %1</translation>
    </message>
    <message>
        <source>Costs in %1</source>
        <translation>Coûts au %1</translation>
    </message>
    <message>
        <source>Nothing is changed before you save.</source>
        <translation>Rien ne change avant l’enregistrement.</translation>
    </message>
    <message>
        <source>Cost-to-serve</source>
        <translation>Coût de service</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contribution</translation>
    </message>
    <message>
        <source>Unused capacity</source>
        <translation>Capacité inutilisée</translation>
    </message>
    <message>
        <source>%1 of %2, charged to no client</source>
        <translation>%1 sur %2, imputés à aucun client</translation>
    </message>
    <message>
        <source>Known once people are listed with their pay.</source>
        <translation>Connue une fois les personnes listées avec leur salaire.</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, auparavant %2</translation>
    </message>
    <message>
        <source>No client’s contribution changes.</source>
        <translation>La contribution d’aucun client ne change.</translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s) change, no grade.</source>
        <translation>
            <numerusform>%n contribution change, aucune note.</numerusform>
            <numerusform>%n contributions changent, aucune note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s) change.</source>
        <translation>
            <numerusform>%n contribution change.</numerusform>
            <numerusform>%n contributions changent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grade(s) move.</source>
        <translation>
            <numerusform>%n note change.</numerusform>
            <numerusform>%n notes changent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::CostsTab</name>
    <message>
        <source>What serving a client costs</source>
        <translation>Coût du service</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>New rates from a date</source>
        <translation>Nouveaux tarifs datés</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save rates</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Rates over time</source>
        <translation>Tarifs au fil du temps</translation>
    </message>
    <message>
        <source>Work is costed with the rates of its day.</source>
        <translation>Le travail est compté aux tarifs de son jour.</translation>
    </message>
    <message>
        <source>Discard the draft?</source>
        <translation>Abandonner le brouillon&#x202f;?</translation>
    </message>
    <message>
        <source>The rates you changed are not saved. They would be lost.</source>
        <translation>Les tarifs que vous avez modifiés ne sont pas enregistrés. Ils seraient perdus.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Dès le %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>No rates yet</source>
        <translation>Pas encore de tarifs</translation>
    </message>
    <message>
        <source>New rates</source>
        <translation>Nouveaux tarifs</translation>
    </message>
    <message>
        <source>Without them margins and hourly rates are unknown.</source>
        <translation>Sans eux, marges et taux horaires sont inconnus.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>Rates from %1 removed</source>
        <translation>Tarifs dès le %1 supprimés</translation>
    </message>
    <message>
        <source>There are rates from %1 already. Choose another date, or edit those.</source>
        <translation>Il y a déjà des tarifs dès le %1. Choisissez une autre date, ou modifiez ceux-là.</translation>
    </message>
    <message>
        <source>Rates from %1 saved</source>
        <translation>Tarifs dès le %1 enregistrés</translation>
    </message>
    <message>
        <source>Draft: nothing is changed before you save.</source>
        <translation>Brouillon&#xa0;: rien ne change avant l’enregistrement.</translation>
    </message>
</context>
<context>
    <name>winnow::CountingRatersDialog</name>
    <message>
        <source>Whose ratings count</source>
        <translation>Les évaluations qui comptent</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>For each criterion the first one in this list who gave a rating counts. The others are kept and compared.</source>
        <translation>Pour chaque critère, c’est l’évaluation de la première personne de cette liste à en avoir donné une qui compte. Les autres sont gardées et comparées.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Raters</source>
        <translation>Évaluateurs</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
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
        <translation>%1&#xa0;: %2, sans changement par rapport à %3</translation>
    </message>
    <message>
        <source>%1: %2, up %3 on %4</source>
        <translation>%1&#xa0;: %2, en hausse de %3 par rapport à %4</translation>
    </message>
    <message>
        <source>%1: %2, down %3 on %4</source>
        <translation>%1&#xa0;: %2, en baisse de %3 par rapport à %4</translation>
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
        <translation>%1, note %2&#xa0;: %3</translation>
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
        <translation>%1, de %2 à %3&#xa0;: %4</translation>
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
        <source>Select one to see the client</source>
        <translation>Choisissez-en une pour voir le client</translation>
    </message>
    <message>
        <source>Open the portfolio</source>
        <translation>Ouvrir le portefeuille</translation>
    </message>
    <message>
        <source>All moves</source>
        <translation>Tous les changements</translation>
    </message>
    <message>
        <source>Quarter locked</source>
        <translation>Trimestre clôturé</translation>
    </message>
    <message>
        <source>Close the quarter</source>
        <translation>Clôturer le trimestre</translation>
    </message>
    <message>
        <source>Continue grading</source>
        <translation>Continuer la notation</translation>
    </message>
    <message>
        <source>Grade the quarter</source>
        <translation>Noter le trimestre</translation>
    </message>
    <message>
        <source>, %1 came in, %2 went out</source>
        <translation>, %1 entrés, %2 sortis</translation>
    </message>
    <message>
        <source>Decide on %1’s dread report</source>
        <translation>Trancher le signalement de %1</translation>
    </message>
    <message>
        <source>%1 dreads this client</source>
        <translation>%1 redoute ce client</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>d’ici au %1</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>À venir</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n open step(s)</source>
        <translation>
            <numerusform>%1 sur %n étape ouverte</numerusform>
            <numerusform>%1 sur %n étapes ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing calls for you</source>
        <translation>Rien ne vous attend</translation>
    </message>
</context>
<context>
    <name>winnow::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>What the figures are made of: where it came from, and what is still missing.</source>
        <translation>De quoi les chiffres sont faits&#xa0;: d’où cela vient, et ce qui manque encore.</translation>
    </message>
    <message>
        <source>Ctrl I</source>
        <translation>Ctrl I</translation>
    </message>
    <message>
        <source>Views of the data</source>
        <translation>Vues des données</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Choisir les fichiers à importer</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported from %1</source>
        <translation>
            <numerusform>%n ligne importée de %1</numerusform>
            <numerusform>%n lignes importées de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>%n ligne importée</numerusform>
            <numerusform>%n lignes importées</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Coûts</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
</context>
<context>
    <name>winnow::DocumentDialog</name>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>Page web (HTML)…</translation>
    </message>
    <message>
        <source>Plain text…</source>
        <translation>Texte brut…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Keep in the case</source>
        <translation>Verser au dossier</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Enregistrer le document</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Texte brut (*.txt)</translation>
    </message>
    <message>
        <source>Kept in the case as %1</source>
        <translation>Versé au dossier sous le nom %1</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Langue du document</translation>
    </message>
</context>
<context>
    <name>winnow::DreadDecisionDialog</name>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Consigner la décision</translation>
    </message>
    <message>
        <source>%1 reported: %2</source>
        <translation>%1 signale&#xa0;: %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>What changes for the team from now on.</source>
        <translation>Ce qui change désormais pour l’équipe.</translation>
    </message>
</context>
<context>
    <name>winnow::DreadDialog</name>
    <message>
        <source>Report dread</source>
        <translation>Signaler un client redouté</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>by</source>
        <translation>pour le</translation>
    </message>
    <message>
        <source>Somebody of the team finds facing this client hard to bear. It stays on your dashboard until you have decided something.</source>
        <translation>Une personne de l’équipe a du mal à faire face à ce client. Le signalement reste sur votre tableau de bord jusqu’à ce que vous ayez décidé quelque chose.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
</context>
<context>
    <name>winnow::DueList</name>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>La semaine prochaine</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>note %1</translation>
    </message>
</context>
<context>
    <name>winnow::EffectField</name>
    <message>
        <source>Looked at</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>Par trimestre</translation>
    </message>
    <message>
        <source>This client</source>
        <translation>Ce client</translation>
    </message>
    <message>
        <source>All so far</source>
        <translation>Tous à ce jour</translation>
    </message>
    <message>
        <source>Revenue that leaves</source>
        <translation>Chiffre d’affaires qui part</translation>
    </message>
    <message>
        <source>Hours that come back</source>
        <translation>Heures qui reviennent</translation>
    </message>
    <message>
        <source>Contribution that leaves</source>
        <translation>Contribution qui part</translation>
    </message>
    <message>
        <source>Made good once %1 of the hours are sold at the rate of the other clients.</source>
        <translation>Compensé dès que %1 des heures sont vendues au tarif des autres clients.</translation>
    </message>
    <message>
        <source>The hours alone do not make good for it: at the rate of the other clients it takes %1 of them.</source>
        <translation>Les heures seules ne compensent pas&#xa0;: au tarif des autres clients, il en faut %1.</translation>
    </message>
</context>
<context>
    <name>winnow::EntryTable</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Add to: %1</source>
        <translation>Ajouter à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove from: %1</source>
        <translation>Retirer de&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>winnow::FactColumns</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contestée</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Avoir</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Payment unknown</source>
        <translation>Paiement inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Hors horaires</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Payé le</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert le</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos le</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Hors taxes</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>saisi</translation>
    </message>
    <message>
        <source>%1, corrected</source>
        <translation>%1, corrigé</translation>
    </message>
</context>
<context>
    <name>winnow::FactDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Typed in by hand</source>
        <translation>Saisi à la main</translation>
    </message>
    <message>
        <source>From %1, line %2</source>
        <translation>De %1, ligne %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>%1; corrected since</source>
        <translation>%1&#x202f;; corrigé depuis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Say which client it belongs to.</source>
        <translation>Dites à quel client cela appartient.</translation>
    </message>
    <message>
        <source>“%1” is not the name of one client. Type more of it, or choose from the list.</source>
        <translation>«&#xa0;%1&#xa0;» ne désigne pas un seul client. Complétez, ou choisissez dans la liste.</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Write it like %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un montant. Écrivez-le comme %2.</translation>
    </message>
    <message>
        <source>The amount is missing.</source>
        <translation>Le montant manque.</translation>
    </message>
</context>
<context>
    <name>winnow::FactFilters</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Open and overdue</source>
        <translation>Échues et impayées</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contestées</translation>
    </message>
    <message>
        <source>Without a due date</source>
        <translation>Sans échéance</translation>
    </message>
    <message>
        <source>Period by due date</source>
        <translation>Période selon l’échéance</translation>
    </message>
    <message>
        <source>With lines</source>
        <translation>Avec lignes</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Hors horaires</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>Urgences</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>Corrigés à la main</translation>
    </message>
</context>
<context>
    <name>winnow::FactsFilters</name>
    <message>
        <source>Search facts</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Tous les clients</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Year to %1</source>
        <translation>Année jusqu’au %1</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Du – au</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>Import&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Technician: %1</source>
        <translation>Technicien&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not disputed</source>
        <translation>Non contestées</translation>
    </message>
    <message>
        <source>Within hours</source>
        <translation>Pendant les horaires</translation>
    </message>
    <message>
        <source>This quarter (%1)</source>
        <translation>Ce trimestre (%1)</translation>
    </message>
    <message>
        <source>Four quarters to %1</source>
        <translation>Quatre trimestres jusqu’au %1</translation>
    </message>
    <message>
        <source>From – to…</source>
        <translation>Du – au…</translation>
    </message>
</context>
<context>
    <name>winnow::FactsTab</name>
    <message>
        <source>Add an invoice…</source>
        <translation>Ajouter une facture…</translation>
    </message>
    <message>
        <source>Add a payment…</source>
        <translation>Ajouter un paiement…</translation>
    </message>
    <message>
        <source>Add time…</source>
        <translation>Ajouter un temps…</translation>
    </message>
    <message>
        <source>Add a ticket…</source>
        <translation>Ajouter un ticket…</translation>
    </message>
    <message>
        <source>Add a cost…</source>
        <translation>Ajouter un coût…</translation>
    </message>
    <message>
        <source>Add a count…</source>
        <translation>Ajouter un relevé…</translation>
    </message>
    <message>
        <source>Add a rate…</source>
        <translation>Ajouter un taux…</translation>
    </message>
    <message>
        <source>Kind of facts</source>
        <translation>Nature des faits</translation>
    </message>
    <message>
        <source>Export the list as CSV…</source>
        <translation>Exporter la liste en CSV…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>Calcul des totaux…</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
    <message>
        <source>Try other words or take a filter away.</source>
        <translation>Essayez d’autres mots ou retirez un filtre.</translation>
    </message>
    <message>
        <source>Import a file, or type it in.</source>
        <translation>Importez un fichier, ou saisissez-les.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>adding up…</source>
        <translation>calcul des totaux…</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 sélectionnés</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Ajouté&#xa0;: %1</translation>
    </message>
    <message>
        <source>The payment was added</source>
        <translation>Le paiement a été ajouté</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>Corrigé&#xa0;: %1</translation>
    </message>
    <message>
        <source>At most %1 facts are removed at once. A whole import is undone on the Files tab.</source>
        <translation>Au plus %1 faits sont retirés à la fois. Un import entier s’annule sous l’onglet Fichiers.</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) removed</source>
        <translation>
            <numerusform>%n fait retiré</numerusform>
            <numerusform>%n faits retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Ouvrir le client</translation>
    </message>
    <message>
        <source>Everything from this import</source>
        <translation>Tout ce qui vient de cet import</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Exporting the list</source>
        <translation>Exportation de la liste</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>%1 lignes écrites</translation>
    </message>
</context>
<context>
    <name>winnow::FactsTable</name>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
</context>
<context>
    <name>winnow::Fault</name>
    <message>
        <source>That did not work, and nothing was changed. What was saved before is safe.

For a report: %1</source>
        <translation>Cela n’a pas fonctionné et rien n’a été modifié. Ce qui était enregistré est intact.

Pour un signalement&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>winnow::FeeDialog</name>
    <message>
        <source>Monthly fee for %1</source>
        <translation>Forfait mensuel de %1</translation>
    </message>
    <message>
        <source>Take this fee</source>
        <translation>Retenir ce forfait</translation>
    </message>
    <message>
        <source>From the average bill to a fee that stays the same every month. The cost side comes from your cost model and the last four quarters; put right what will change.</source>
        <translation>De la facture moyenne à un forfait identique chaque mois. Les coûts viennent de votre modèle de coûts et des quatre derniers trimestres&#x202f;; corrigez ce qui va changer.</translation>
    </message>
    <message>
        <source>What the client pays now</source>
        <translation>Ce que le client paie aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>Service lines of the last %n month(s), without tax</source>
        <translation>
            <numerusform>Lignes de service sur %n mois, hors taxes</numerusform>
            <numerusform>Lignes de service des %n derniers mois, hors taxes</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no invoice before this month.</source>
        <translation>Il n’y a aucune facture avant ce mois.</translation>
    </message>
    <message>
        <source>Average a month</source>
        <translation>Moyenne par mois</translation>
    </message>
    <message>
        <source>Middle month</source>
        <translation>Mois médian</translation>
    </message>
    <message>
        <source>Lowest and highest</source>
        <translation>Le plus bas et le plus haut</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 au %2</translation>
    </message>
    <message>
        <source>Usual spread</source>
        <translation>Écart habituel</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>What it costs a month</source>
        <translation>Ce que cela coûte par mois</translation>
    </message>
    <message>
        <source>Tools, a seat or endpoint</source>
        <translation>Outils, par utilisateur ou poste</translation>
    </message>
    <message>
        <source>Seats or endpoints</source>
        <translation>Utilisateurs ou postes</translation>
    </message>
    <message>
        <source>Other costs and overhead</source>
        <translation>Autres coûts et frais généraux</translation>
    </message>
    <message>
        <source>Hours of work expected</source>
        <translation>Heures de travail prévues</translation>
    </message>
    <message>
        <source>Cost of an hour</source>
        <translation>Coût d’une heure</translation>
    </message>
    <message>
        <source>What you aim for</source>
        <translation>Ce que vous visez</translation>
    </message>
    <message>
        <source>Margin on the fee, %</source>
        <translation>Marge sur le forfait,&#x202f;%</translation>
    </message>
    <message>
        <source>Your minimum monthly fee</source>
        <translation>Votre forfait mensuel minimum</translation>
    </message>
    <message>
        <source>The fee you offer</source>
        <translation>Le forfait que vous proposez</translation>
    </message>
    <message>
        <source>Empty: as reckoned below.</source>
        <translation>Vide&#xa0;: comme calculé plus bas.</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Ce qui en découle</translation>
    </message>
    <message>
        <source>Sheet for the client…</source>
        <translation>Fiche pour le client…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” is not a figure that fits here.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un chiffre valable ici.</translation>
    </message>
    <message>
        <source>Monthly fee: %1</source>
        <translation>Forfait mensuel&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is nothing to reckon a fee from: fill in the costs or the fee.</source>
        <translation>Rien ne permet de calculer un forfait&#xa0;: indiquez les coûts ou le forfait.</translation>
    </message>
    <message>
        <source>Margin: %1</source>
        <translation>Marge&#xa0;: %1</translation>
    </message>
    <message>
        <source>Say what the fee is to be.</source>
        <translation>Indiquez le forfait.</translation>
    </message>
</context>
<context>
    <name>winnow::FileFilters</name>
    <message>
        <source>Tables and workbooks (*.csv *.tsv *.txt *.tab *.asc *.xlsx *.xlsm);;All files (*)</source>
        <translation>Tableaux et classeurs (*.csv *.tsv *.txt *.tab *.asc *.xlsx *.xlsm);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>winnow::FilesDetail</name>
    <message>
        <source>The selected import</source>
        <translation>L’import sélectionné</translation>
    </message>
    <message>
        <source>What the import holds</source>
        <translation>Ce que contient l’import</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Voir les lignes</translation>
    </message>
    <message>
        <source>Reconcile…</source>
        <translation>Rapprocher…</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Annuler l’import…</translation>
    </message>
    <message>
        <source>Typed in by hand</source>
        <translation>Saisi à la main</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>Importé le %1</translation>
    </message>
    <message>
        <source>Undone %1</source>
        <translation>Annulé le %1</translation>
    </message>
    <message>
        <source>Taken by mapping %1</source>
        <translation>Pris par la correspondance %1</translation>
    </message>
    <message>
        <source>Columns matched by hand</source>
        <translation>Colonnes associées à la main</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 au %2</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes to what was there</source>
        <translation>Modifications de l’existant</translation>
    </message>
    <message>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 du fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Everything that %1 brought goes:</source>
        <translation>Tout ce que %1 a apporté est retiré&#xa0;:</translation>
    </message>
    <message>
        <source>Changes taken back: %1</source>
        <translation>Modifications reprises&#xa0;: %1</translation>
    </message>
    <message>
        <source>Clients that only this file named go as well. The file itself stays where it is, and can be imported again.</source>
        <translation>Les clients que seul ce fichier nomme partent aussi. Le fichier lui-même reste à sa place et peut être importé de nouveau.</translation>
    </message>
</context>
<context>
    <name>winnow::FilesTab</name>
    <message>
        <source>Drop a file here, or choose one</source>
        <translation>Déposez un fichier ici, ou choisissez-en un</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Drop files here. Importing one again adds nothing twice.</source>
        <translation>Déposez vos fichiers ici. Rien n’entre deux fois.</translation>
    </message>
    <message>
        <source>Mappings…</source>
        <translation>Correspondances…</translation>
    </message>
    <message>
        <source>Reconcile all…</source>
        <translation>Tout rapprocher…</translation>
    </message>
    <message>
        <source>All imports</source>
        <translation>Tous les imports</translation>
    </message>
    <message>
        <source>Imports, newest first</source>
        <translation>Imports, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutées</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Déjà là</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (annulé)</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows added, %2 left out</source>
        <translation>%1 lignes ajoutées, %2 écartées</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annuler cet import</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Undoing %1</source>
        <translation>Annulation de %1</translation>
    </message>
    <message>
        <source>Stopped. %1 is as it was</source>
        <translation>Arrêté. %1 est comme avant</translation>
    </message>
    <message>
        <source>The import of %1 was undone: %2 rows went</source>
        <translation>L’import de %1 a été annulé&#xa0;: %2 lignes retirées</translation>
    </message>
    <message>
        <source>CSV, TSV and other text with columns, Excel workbooks, accounting entries (FEC). %1 well-known exports are recognised by themselves.</source>
        <translation>CSV, TSV et autres textes en colonnes, classeurs Excel, écritures comptables (FEC). %1 exports connus sont reconnus d’eux-mêmes.</translation>
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
        <translation>Faites monter les C et les B&#x202f;; décidez pour les D</translation>
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
    <name>winnow::GradingAdvice</name>
    <message>
        <source>How they took our advice</source>
        <translation>Accueil de nos recommandations</translation>
    </message>
    <message>
        <source>Log a reaction…</source>
        <translation>Noter une réaction…</translation>
    </message>
    <message>
        <source>no reaction yet</source>
        <translation>pas encore de réaction</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The reaction log, newest first</source>
        <translation>Journal, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Nothing is on record yet. Note what you advised and how they took it.</source>
        <translation>Rien n’est encore noté. Inscrivez ce que vous avez recommandé et comment cela a été reçu.</translation>
    </message>
    <message>
        <source>Shown after your first reaction.</source>
        <translation>Visible après votre réaction immédiate.</translation>
    </message>
</context>
<context>
    <name>winnow::GradingAside</name>
    <message>
        <source>Grade and numbers</source>
        <translation>Note et chiffres</translation>
    </message>
    <message>
        <source>Shown after your first reaction.</source>
        <translation>Visible après votre réaction immédiate.</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Enregistrer et suivant</translation>
    </message>
    <message>
        <source>Note for the file (optional)</source>
        <translation>Remarque au dossier (facultatif)</translation>
    </message>
    <message>
        <source>Note for the file</source>
        <translation>Remarque au dossier</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>winnow::GradingClientView</name>
    <message>
        <source>Now the behaviours</source>
        <translation>Puis les comportements</translation>
    </message>
    <message>
        <source>Last 90 days. Pick the sentence that fits best.</source>
        <translation>Sur 90 jours. Choisissez la phrase la plus juste.</translation>
    </message>
    <message>
        <source>Behaviours</source>
        <translation>Comportements</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Down goes to the behaviours, Enter on to the next client.</source>
        <translation>La flèche bas mène aux comportements, Entrée au client suivant.</translation>
    </message>
    <message>
        <source>Go with your gut: 1 to 5.</source>
        <translation>Votre réaction immédiate&#xa0;: de 1 à 5.</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>sans élément</translation>
    </message>
    <message>
        <source>No evidence: counts as unknown.</source>
        <translation>Sans élément&#xa0;: compte comme inconnu.</translation>
    </message>
    <message>
        <source>Excused, it does not count: %1</source>
        <translation>Excusé, ne compte pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>Suggested, Y takes it over: %1. %2</source>
        <translation>Suggestion, Y la reprend&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>%1, %2; it still counts. Y gives the same answer again.</source>
        <translation>%1, %2&#x202f;; cette réponse compte encore. Y la confirme.</translation>
    </message>
    <message>
        <source>Left and right show each answer in full. X: no evidence.</source>
        <translation>Gauche et droite montrent chaque réponse en entier. X&#xa0;: sans élément.</translation>
    </message>
</context>
<context>
    <name>winnow::GradingPage</name>
    <message>
        <source>First your reaction to the call: 1 to 5.</source>
        <translation>D’abord votre réaction à l’appel&#xa0;: de 1 à 5.</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1&#xa0;: enregistré</translation>
    </message>
    <message>
        <source>%1 was graded %2</source>
        <translation>%1&#xa0;: note %2</translation>
    </message>
    <message>
        <source>%1 was skipped</source>
        <translation>%1&#xa0;: passé</translation>
    </message>
    <message>
        <source>Session paused; all answers are kept</source>
        <translation>Séance suspendue&#x202f;; toutes les réponses sont conservées</translation>
    </message>
    <message>
        <source>Reaction recorded</source>
        <translation>Réaction notée</translation>
    </message>
    <message>
        <source>Reaction changed</source>
        <translation>Réaction modifiée</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>Clôturer %1</translation>
    </message>
    <message numerus="yes">
        <source>The grades of %n client(s) are stored with the rubric and the figures they used.</source>
        <translation>
            <numerusform>La note de %n client est enregistrée avec la grille et les chiffres utilisés.</numerusform>
            <numerusform>Les notes de %n clients sont enregistrées avec la grille et les chiffres utilisés.</numerusform>
        </translation>
    </message>
    <message>
        <source>A lock is not undone. Later changes are recorded as corrections, with a reason.</source>
        <translation>Une clôture ne s’annule pas. Les changements ultérieurs sont des corrections, avec leur motif.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) were not graded in this session; they keep the grade that earlier ratings give.</source>
        <translation>
            <numerusform>%n client n’a pas été noté pendant cette séance&#x202f;; il garde la note que donnent les évaluations antérieures.</numerusform>
            <numerusform>%n clients n’ont pas été notés pendant cette séance&#x202f;; ils gardent la note que donnent les évaluations antérieures.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>%1 was locked</source>
        <translation>%1 est clôturé</translation>
    </message>
    <message>
        <source>Grading session</source>
        <translation>Séance de notation</translation>
    </message>
    <message>
        <source>See the summary</source>
        <translation>Voir le bilan</translation>
    </message>
    <message>
        <source>See the clients</source>
        <translation>Voir les clients</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Go on grading</source>
        <translation>Continuer la notation</translation>
    </message>
    <message>
        <source>Override confirmed</source>
        <translation>Dérogation confirmée</translation>
    </message>
    <message>
        <source>The override was taken back</source>
        <translation>La dérogation est retirée</translation>
    </message>
    <message>
        <source>Nobody to grade in %1</source>
        <translation>Aucun client à noter en %1</translation>
    </message>
    <message>
        <source>There are no facts of this quarter. Import invoices and time, or choose another quarter at the left.</source>
        <translation>Il n’y a aucun fait pour ce trimestre. Importez des factures et des temps, ou choisissez un autre trimestre à gauche.</translation>
    </message>
    <message>
        <source>This file is open read-only</source>
        <translation>Ce fichier est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>Grades can be looked at, but no answers can be stored.</source>
        <translation>Les notes peuvent être consultées, mais aucune réponse ne peut être enregistrée.</translation>
    </message>
    <message>
        <source>Session summary</source>
        <translation>Bilan de la séance</translation>
    </message>
    <message>
        <source>%1, client %2 of %3. Go with your gut first; the numbers come after.</source>
        <translation>%1, client %2 sur %3. D’abord votre réaction, les chiffres ensuite.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Queue: client %1 of %2</source>
        <translation>File&#xa0;: client %1 sur %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 clients graded, %4 skipped.</source>
        <translation>%1&#xa0;: %2 clients notés sur %3, %4 passés.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 clients graded.</source>
        <translation>%1&#xa0;: %2 clients notés sur %3.</translation>
    </message>
    <message>
        <source>react</source>
        <translation>réaction</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>critère</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>sans élément</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>suggestion</translation>
    </message>
    <message>
        <source>note</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>next client</source>
        <translation>client suivant</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>annuler</translation>
    </message>
    <message>
        <source>go on grading</source>
        <translation>continuer</translation>
    </message>
    <message>
        <source>lock the quarter</source>
        <translation>clôturer le trimestre</translation>
    </message>
</context>
<context>
    <name>winnow::GradingQueueCard</name>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 notés</translation>
    </message>
</context>
<context>
    <name>winnow::GradingQueueList</name>
    <message>
        <source>skipped</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>%1, graded %2</source>
        <translation>%1, note %2</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, noté</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, to be graded</source>
        <translation>%1, à noter</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, en ce moment</translation>
    </message>
</context>
<context>
    <name>winnow::GradingStrip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>winnow::GradingSummary</name>
    <message>
        <source>This quarter is locked</source>
        <translation>Ce trimestre est clôturé</translation>
    </message>
    <message>
        <source>See the clients</source>
        <translation>Voir les clients</translation>
    </message>
    <message>
        <source>Gut against formula</source>
        <translation>Intuition et formule</translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation>Changements de note</translation>
    </message>
    <message>
        <source>Lock the quarter</source>
        <translation>Clôturer le trimestre</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Remarque (facultative)</translation>
    </message>
    <message>
        <source>Note on the lock</source>
        <translation>Remarque sur la clôture</translation>
    </message>
    <message>
        <source>Lock the quarter…</source>
        <translation>Clôturer le trimestre…</translation>
    </message>
    <message>
        <source>Changed since the lock</source>
        <translation>Changé depuis la clôture</translation>
    </message>
    <message>
        <source>Still to grade</source>
        <translation>Encore à noter</translation>
    </message>
    <message>
        <source>Overrides to confirm</source>
        <translation>Dérogations à confirmer</translation>
    </message>
    <message>
        <source>Set by hand in an earlier quarter. Do they still hold?</source>
        <translation>Notes forcées lors d’un trimestre précédent. Valent-elles toujours&#x202f;?</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Questions ouvertes</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>No first reaction stands beside a grade yet.</source>
        <translation>Aucune réaction immédiate n’est encore à côté d’une note.</translation>
    </message>
    <message numerus="yes">
        <source>%n first reaction(s) compared with the formula’s grade; %1 agree.</source>
        <translation>
            <numerusform>%n réaction immédiate comparée à la note de la formule&#x202f;; %1 concorde.</numerusform>
            <numerusform>%n réactions immédiates comparées à la note de la formule&#x202f;; %1 concordent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weighted kappa %1, where 1 is full agreement and 0 is chance.</source>
        <translation>Kappa pondéré %1 (1&#xa0;: accord complet, 0&#xa0;: hasard).</translation>
    </message>
    <message>
        <source>formula kinder</source>
        <translation>formule plus clémente</translation>
    </message>
    <message>
        <source>gut kinder</source>
        <translation>intuition plus clémente</translation>
    </message>
    <message>
        <source>%1: gut %2, formula %3</source>
        <translation>%1&#xa0;: intuition %2, formule %3</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>Nobody changed grade since %1.</source>
        <translation>Aucune note n’a changé depuis %1.</translation>
    </message>
    <message>
        <source>Nothing is left open.</source>
        <translation>Plus rien n’est en suspens.</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>to be graded</source>
        <translation>à noter</translation>
    </message>
    <message>
        <source>Choose one to grade it now.</source>
        <translation>Choisissez un client pour le noter maintenant.</translation>
    </message>
    <message>
        <source>Grade %1, set by hand</source>
        <translation>Note %1, forcée</translation>
    </message>
    <message>
        <source>%1, until %2: %3</source>
        <translation>%1, jusqu’à %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Vaut toujours</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>%1: the override still holds</source>
        <translation>%1&#xa0;: la dérogation vaut toujours</translation>
    </message>
    <message>
        <source>%1: take the override back</source>
        <translation>%1&#xa0;: retirer la dérogation</translation>
    </message>
    <message>
        <source>Locking %1 keeps every grade with the rubric and the figures it used. A lock is not undone; later changes are recorded as corrections.</source>
        <translation>La clôture de %1 conserve chaque note avec la grille et les chiffres utilisés. Elle ne s’annule pas&#x202f;; les changements ultérieurs sont des corrections.</translation>
    </message>
    <message>
        <source>The grades of %1 stand as they were given. A client’s page shows each of them, and records a correction with its reason where facts came in later.</source>
        <translation>Les notes de %1 restent telles qu’elles ont été données. La fiche du client les montre et enregistre une correction motivée quand des faits sont arrivés plus tard.</translation>
    </message>
    <message>
        <source>Today’s facts and answers give the same grades.</source>
        <translation>Les faits et réponses d’aujourd’hui donnent les mêmes notes.</translation>
    </message>
    <message>
        <source>With today’s facts these would be graded differently. A correction on the client’s page takes that over.</source>
        <translation>Avec les faits d’aujourd’hui, ces clients auraient une autre note. Une correction sur la fiche du client la reprend.</translation>
    </message>
</context>
<context>
    <name>winnow::GroundsField</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
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
        <translation>Sous Vos propres chiffres, indiquez ce que vous coûte une heure, votre forfait mensuel minimum et le taux horaire visé. Sans eux, les marges et certains critères restent inconnus&#x202f;; l’inconnu est affiché par un tiret et jamais compté comme zéro.</translation>
    </message>
    <message>
        <source>Rate the relationship on each client’s page: five short descriptions a criterion. The grade follows at once.</source>
        <translation>Évaluez la relation sur la page de chaque client&#xa0;: cinq courtes descriptions par critère. La note suit aussitôt.</translation>
    </message>
    <message>
        <source>A grade comes from a score of 100 points: A from 75, B from 60, C from 45, else D, unless the rubric says otherwise. Gates can cap it or take notches off. Every client’s page shows each point and each gate.</source>
        <translation>La note vient d’un score sur 100 points&#xa0;: A dès 75, B dès 60, C dès 45, sinon D, sauf si la grille en dit autrement. Des garde-fous peuvent la plafonner ou retirer des crans. La page de chaque client montre chaque point et chaque garde-fou.</translation>
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
        <translation>Chaque action est enregistrée aussitôt et, hors importations, peut être annulée, même après un redémarrage. Tout est dans le seul fichier .winnow&#xa0;: copiez-le quand Winnow est fermé et vous avez une sauvegarde.</translation>
    </message>
</context>
<context>
    <name>winnow::ImportChangesView</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Stored → in the file</source>
        <translation>Enregistré → dans le fichier</translation>
    </message>
    <message>
        <source>Changes to what is stored</source>
        <translation>Modifications de ce qui est enregistré</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Tout accepter</translation>
    </message>
    <message>
        <source>Accept none</source>
        <translation>N’en accepter aucune</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Accepter %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>%1 of %2 accepted. What is not accepted stays as it is stored.</source>
        <translation>%1 sur %2 acceptées. Ce qui n’est pas accepté reste tel qu’enregistré.</translation>
    </message>
</context>
<context>
    <name>winnow::ImportCheckPage</name>
    <message>
        <source>What needs a decision</source>
        <translation>Ce qui demande une décision</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need a look</source>
        <translation>
            <numerusform>%n ligne à voir</numerusform>
            <numerusform>%n lignes à voir</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row can be read</source>
        <translation>Toutes les lignes sont lisibles</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are ready. Nothing is saved until the last step.</source>
        <translation>
            <numerusform>%n ligne est prête. Rien n’est enregistré avant la dernière étape.</numerusform>
            <numerusform>%n lignes sont prêtes. Rien n’est enregistré avant la dernière étape.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this file is there already</source>
        <translation>Tout ce fichier est déjà là</translation>
    </message>
    <message>
        <source>All %1 rows are ready</source>
        <translation>Les %1 lignes sont prêtes</translation>
    </message>
</context>
<context>
    <name>winnow::ImportClientChooser</name>
    <message>
        <source>Type a part of the name</source>
        <translation>Saisissez une partie du nom</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Which client is it?</source>
        <translation>Quel client est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>“%1” in the file is</source>
        <translation>«&#xa0;%1&#xa0;» dans le fichier est</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Narrow the clients</source>
        <translation>Restreindre les clients</translation>
    </message>
    <message>
        <source>%1 (%2% alike)</source>
        <translation>%1 (%2&#x202f;% semblable)</translation>
    </message>
</context>
<context>
    <name>winnow::ImportClientsView</name>
    <message>
        <source>Name in the file</source>
        <translation>Nom dans le fichier</translation>
    </message>
    <message>
        <source>Project in the file</source>
        <translation>Projet dans le fichier</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Names that no client has</source>
        <translation>Noms qu’aucun client ne porte</translation>
    </message>
    <message>
        <source>Projects whose client is not known</source>
        <translation>Projets dont le client est inconnu</translation>
    </message>
    <message>
        <source>Take all suggestions</source>
        <translation>Accepter les suggestions</translation>
    </message>
    <message>
        <source>All new clients</source>
        <translation>Tous nouveaux</translation>
    </message>
    <message>
        <source>Leave all out</source>
        <translation>Tout écarter</translation>
    </message>
    <message>
        <source>Answers are remembered for the next file.</source>
        <translation>Les réponses servent aussi pour le prochain fichier.</translation>
    </message>
    <message>
        <source>Is %1</source>
        <translation>Est %1</translation>
    </message>
    <message>
        <source>Looks like %1</source>
        <translation>Ressemble à %1</translation>
    </message>
    <message>
        <source>%1% alike: %2</source>
        <translation>%1&#x202f;% semblable&#xa0;: %2</translation>
    </message>
    <message>
        <source>Only %1% alike: %2</source>
        <translation>Seulement %1&#x202f;%&#xa0;: %2</translation>
    </message>
    <message>
        <source>Same client</source>
        <translation>Même client</translation>
    </message>
    <message>
        <source>Other client…</source>
        <translation>Autre client…</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Nouveau client</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
</context>
<context>
    <name>winnow::ImportColumnsPage</name>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Every row can be read</source>
        <translation>Toutes les lignes sont lisibles</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need a look</source>
        <translation>
            <numerusform>%n ligne à voir</numerusform>
            <numerusform>%n lignes à voir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are ready. Nothing is saved until the last step.</source>
        <translation>
            <numerusform>%n ligne est prête. Rien n’est enregistré avant la dernière étape.</numerusform>
            <numerusform>%n lignes sont prêtes. Rien n’est enregistré avant la dernière étape.</numerusform>
        </translation>
    </message>
    <message>
        <source>One value for every row…</source>
        <translation>Une valeur pour toutes…</translation>
    </message>
    <message>
        <source>“%1” looks like %2.</source>
        <translation>«&#xa0;%1&#xa0;» ressemble à %2.</translation>
    </message>
</context>
<context>
    <name>winnow::ImportConstantDialog</name>
    <message>
        <source>One value for every row</source>
        <translation>Une valeur pour toutes les lignes</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>For what the file has no column for: its currency, the one client it is about, the days until an invoice falls due.</source>
        <translation>Pour ce que le fichier n’a pas en colonne&#xa0;: sa devise, le seul client concerné, les jours jusqu’à l’échéance d’une facture.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Payment terms are a number of days: 30.</source>
        <translation>Le délai de paiement est un nombre de jours&#xa0;: 30.</translation>
    </message>
    <message>
        <source>“%1” is no number of days. Type 30 for payment within 30 days.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre de jours. Saisissez 30 pour un paiement à 30 jours.</translation>
    </message>
</context>
<context>
    <name>winnow::ImportDateQuestion</name>
    <message>
        <source>Every date fits both day/month and month/day. In “%1”, is %2:</source>
        <translation>Toutes les dates conviennent à jour/mois et à mois/jour. Dans «&#xa0;%1&#xa0;», %2 est&#xa0;:</translation>
    </message>
    <message>
        <source>Every date fits both day/month and month/day. Which comes first?</source>
        <translation>Toutes les dates conviennent à jour/mois et à mois/jour. Qu’est-ce qui vient d’abord&#x202f;?</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>Le jour</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>Le mois</translation>
    </message>
</context>
<context>
    <name>winnow::ImportFilePage</name>
    <message>
        <source>File or sheet</source>
        <translation>Fichier ou feuille</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Files and sheets to import</source>
        <translation>Fichiers et feuilles à importer</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Drop files here, or choose them</source>
        <translation>Déposez des fichiers ici, ou choisissez-les</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Tables as text (CSV, TSV, semicolons), workbooks (XLSX) and the French FEC. %1 well-known exports are recognised by themselves; anything else goes in once you say what its columns mean.</source>
        <translation>Tableaux en texte (CSV, TSV, points-virgules), classeurs (XLSX) et FEC. %1 exports connus sont reconnus d’eux-mêmes&#x202f;; tout autre fichier entre dès que vous dites ce que signifient ses colonnes.</translation>
    </message>
</context>
<context>
    <name>winnow::ImportJob</name>
    <message>
        <source>Not recognised; you say what its columns mean</source>
        <translation>Pas reconnu&#x202f;; à vous de dire ce que signifient ses colonnes</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, comme %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Skip this row</source>
        <translation>Passer la ligne</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Leave unpaid</source>
        <translation>Laisser impayée</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Laisser vide</translation>
    </message>
    <message>
        <source>Type a date</source>
        <translation>Saisir une date</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
</context>
<context>
    <name>winnow::ImportReadingBar</name>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>More ways to read the file</source>
        <translation>Autres façons de lire le fichier</translation>
    </message>
    <message>
        <source>Row %1 is the header</source>
        <translation>L’en-tête est la ligne %1</translation>
    </message>
    <message>
        <source>First row is a header</source>
        <translation>La première ligne est l’en-tête</translation>
    </message>
    <message>
        <source>Dates: as written</source>
        <translation>Dates&#xa0;: comme écrites</translation>
    </message>
    <message>
        <source>Dates: %1</source>
        <translation>Dates&#xa0;: %1</translation>
    </message>
    <message>
        <source>Dates: which order?</source>
        <translation>Dates&#xa0;: quel ordre&#x202f;?</translation>
    </message>
    <message>
        <source>Dates: by column</source>
        <translation>Dates&#xa0;: par colonne</translation>
    </message>
    <message>
        <source>Numbers: %1</source>
        <translation>Nombres&#xa0;: %1</translation>
    </message>
    <message>
        <source>Separator: %1</source>
        <translation>Séparateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>Texte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Ligne d’en-tête</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lire comme</translation>
    </message>
    <message>
        <source>One value for every row…</source>
        <translation>Une valeur pour toutes…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Counts for every row</source>
        <translation>Vaut pour toutes les lignes</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>winnow::ImportResultPage</name>
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
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>In the portfolio</source>
        <translation>Dans le portefeuille</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>Là où ils diffèrent</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Save these rows…</source>
        <translation>Enregistrer ces lignes…</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annuler cet import</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>L’import a été annulé</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progression de l’import</translation>
    </message>
    <message>
        <source>It can be stopped: nothing is kept of an import that was stopped.</source>
        <translation>On peut l’arrêter&#xa0;: rien n’est gardé d’un import arrêté.</translation>
    </message>
    <message>
        <source>%1 of %2 rows, %3 rows/s</source>
        <translation>%1 lignes sur %2, %3 lignes/s</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 lignes sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were taken out again.</source>
        <translation>
            <numerusform>%n ligne a été retirée.</numerusform>
            <numerusform>%n lignes ont été retirées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were put back.</source>
        <translation>
            <numerusform>%n modification a été reprise.</numerusform>
            <numerusform>%n modifications ont été reprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s) were removed.</source>
        <translation>
            <numerusform>%n nouveau client a été supprimé.</numerusform>
            <numerusform>%n nouveaux clients ont été supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes accepted</source>
        <translation>Modifications acceptées</translation>
    </message>
    <message>
        <source>Changes not accepted</source>
        <translation>Modifications refusées</translation>
    </message>
    <message>
        <source>Skipped: totals, headings and other rows that hold no data</source>
        <translation>Passées&#xa0;: totaux, titres et autres lignes sans données</translation>
    </message>
    <message>
        <source>What is stored agrees with the file, by kind, client and month.</source>
        <translation>Ce qui est enregistré concorde avec le fichier, par nature, client et mois.</translation>
    </message>
    <message numerus="yes">
        <source>What is stored differs from the file in %n place(s).</source>
        <translation>
            <numerusform>Ce qui est enregistré diffère du fichier à %n endroit.</numerusform>
            <numerusform>Ce qui est enregistré diffère du fichier à %n endroits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ImportRowsView</name>
    <message>
        <source>Rows that need a look</source>
        <translation>Lignes à voir</translation>
    </message>
    <message>
        <source>What is wrong, and the ways out</source>
        <translation>Ce qui ne va pas, et que faire</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Save these rows…</source>
        <translation>Enregistrer ces lignes…</translation>
    </message>
    <message>
        <source>As a file of their own, to be mended in a spreadsheet and imported</source>
        <translation>Dans un fichier à part, à corriger dans un tableur puis à importer</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are shown.</source>
        <translation>
            <numerusform>La première ligne est affichée.</numerusform>
            <numerusform>Les %n premières lignes sont affichées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows left as they are stay out; the others go in.</source>
        <translation>Les lignes laissées telles quelles sont écartées&#x202f;; les autres entrent.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Ligne %1</translation>
    </message>
</context>
<context>
    <name>winnow::ImportTable</name>
    <message>
        <source>%1, chosen</source>
        <translation>%1, choisi</translation>
    </message>
</context>
<context>
    <name>winnow::ImportValuesPanel</name>
    <message>
        <source>What their words mean</source>
        <translation>Le sens de leurs mots</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Is taken for</source>
        <translation>Est pris pour</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) not understood yet; their rows are left out.</source>
        <translation>
            <numerusform>%n mot pas encore compris&#x202f;; ses lignes sont écartées.</numerusform>
            <numerusform>%n mots pas encore compris&#x202f;; leurs lignes sont écartées.</numerusform>
        </translation>
    </message>
    <message>
        <source>All understood. Press one to change it.</source>
        <translation>Tout est compris. Cliquez sur un sens pour le changer.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>“%1” is taken for %2</source>
        <translation>«&#xa0;%1&#xa0;» est pris pour %2</translation>
    </message>
    <message>
        <source>“%1” is not understood</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas compris</translation>
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
        <source>Nothing is stored before the last step.</source>
        <translation>Rien n’est enregistré avant la dernière étape.</translation>
    </message>
    <message>
        <source>Next: columns</source>
        <translation>Suite&#xa0;: colonnes</translation>
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
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
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
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>Passer ce fichier</translation>
    </message>
    <message>
        <source>Remember this mapping as</source>
        <translation>Garder cette correspondance sous</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Nom de la correspondance</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.txt *.xlsx *.xlsm);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>Import&#xa0;: %1</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Ce qui sera importé</translation>
    </message>
    <message>
        <source>Each one ticked is taken in this order. Nothing is stored yet.</source>
        <translation>Chacun des cochés est pris dans cet ordre. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Read by your mapping “%1”. The preview shows the first of %2 rows.</source>
        <translation>Lu par votre correspondance «&#xa0;%1&#xa0;». L’aperçu montre les premières lignes sur %2.</translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation>Vérifier les lignes</translation>
    </message>
    <message>
        <source>%1, %2 rows.</source>
        <translation>%1, %2 lignes.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>%1 found, %2 used</source>
        <translation>%1 trouvées, %2 utilisées</translation>
    </message>
    <message>
        <source>all ready</source>
        <translation>tout est prêt</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 à voir</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Suite&#xa0;: vérifier</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Importer %n ligne</numerusform>
            <numerusform>Importer %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Suite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>Rien n’est encore importé</translation>
    </message>
    <message>
        <source>What you chose and corrected for %1 will be lost.</source>
        <translation>Ce que vous avez choisi et corrigé pour %1 sera perdu.</translation>
    </message>
    <message>
        <source>Leave without importing</source>
        <translation>Quitter sans importer</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 lignes/s</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>Vérification des lignes…</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importation de %1</translation>
    </message>
    <message>
        <source>The mapping is remembered as “%1”.</source>
        <translation>La correspondance est gardée sous «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The mapping was not remembered: %1</source>
        <translation>La correspondance n’a pas été gardée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>Annulation de l’import…</translation>
    </message>
    <message>
        <source>Stopped. The import is still there.</source>
        <translation>Arrêté. L’import est toujours là.</translation>
    </message>
    <message>
        <source>Save the rows left out</source>
        <translation>Enregistrer les lignes écartées</translation>
    </message>
</context>
<context>
    <name>winnow::InventoryDialog</name>
    <message>
        <source>Inventory of %1</source>
        <translation>Inventaire de %1</translation>
    </message>
    <message>
        <source>What the handover dossier is made of. No passwords: write where they are kept and who hands them over.</source>
        <translation>Ce dont se compose le dossier de transfert. Aucun mot de passe&#xa0;: écrivez où ils sont gardés et qui les remet.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Il n’y a rien ici</translation>
    </message>
    <message>
        <source>Dossier in</source>
        <translation>Dossier en</translation>
    </message>
    <message>
        <source>Language of the dossier</source>
        <translation>Langue du dossier de transfert</translation>
    </message>
    <message>
        <source>Preview dossier…</source>
        <translation>Aperçu du dossier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, not complete</source>
        <translation>%1, à compléter</translation>
    </message>
    <message>
        <source>%1, complete</source>
        <translation>%1, rien ne manque</translation>
    </message>
    <message>
        <source>Issue version %1</source>
        <translation>Émettre la version %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in this section</source>
        <translation>
            <numerusform>et %n autre dans cette section</numerusform>
            <numerusform>et %n autres dans cette section</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in other sections</source>
        <translation>
            <numerusform>%n lacune dans d’autres sections</numerusform>
            <numerusform>%n lacunes dans d’autres sections</numerusform>
        </translation>
    </message>
    <message>
        <source>The dossier is complete.</source>
        <translation>Le dossier de transfert est complet.</translation>
    </message>
    <message>
        <source>The dossier is not complete</source>
        <translation>Le dossier de transfert n’est pas complet</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are missing or not said. A dossier that was issued is kept as it is; a later version can complete it.</source>
        <translation>
            <numerusform>%n élément manque ou n’est pas indiqué. Un dossier émis est gardé tel quel&#x202f;; une version ultérieure peut le compléter.</numerusform>
            <numerusform>%n éléments manquent ou ne sont pas indiqués. Un dossier émis est gardé tel quel&#x202f;; une version ultérieure peut le compléter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete it first</source>
        <translation>Compléter d’abord</translation>
    </message>
    <message>
        <source>Issue all the same</source>
        <translation>Émettre quand même</translation>
    </message>
    <message>
        <source>Version %1 is kept with the case. Complete its step once the dossier is handed over.</source>
        <translation>La version %1 est gardée avec le dossier du client. Terminez l’étape une fois le dossier de transfert remis.</translation>
    </message>
</context>
<context>
    <name>winnow::InventoryItemDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Where it is kept and who hands it over; never the secret itself.</source>
        <translation>Où il est gardé et qui le remet&#x202f;; jamais le secret lui-même.</translation>
    </message>
    <message>
        <source>Who at the client can sign in with it. Empty: nobody.</source>
        <translation>Qui, chez le client, peut s’en servir pour se connecter. Vide&#xa0;: personne.</translation>
    </message>
</context>
<context>
    <name>winnow::InvoiceDialog</name>
    <message>
        <source>Add an invoice</source>
        <translation>Ajouter une facture</translation>
    </message>
    <message>
        <source>Correct a credit note</source>
        <translation>Corriger un avoir</translation>
    </message>
    <message>
        <source>Correct an invoice</source>
        <translation>Corriger une facture</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>A credit note</source>
        <translation>Un avoir</translation>
    </message>
    <message>
        <source>Its amounts are typed without a minus.</source>
        <translation>Ses montants se saisissent sans signe moins.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total TTC</translation>
    </message>
    <message>
        <source>What the client owes, with tax. Empty: the sum of the lines.</source>
        <translation>Ce que le client doit, taxes comprises. Vide&#xa0;: la somme des lignes.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>As in the payments</source>
        <translation>Selon les paiements</translation>
    </message>
    <message>
        <source>Paid, day not known</source>
        <translation>Payée, jour inconnu</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Contestée</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%2 %1 au taux de %3</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
</context>
<context>
    <name>winnow::InvoiceLinesEditor</name>
    <message>
        <source>What</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Hors taxes</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
</context>
<context>
    <name>winnow::InvoicePaymentsEditor</name>
    <message>
        <source>Paid on</source>
        <translation>Payé le</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>The day of the payment is missing.</source>
        <translation>Le jour du paiement manque.</translation>
    </message>
</context>
<context>
    <name>winnow::JsonFiles</name>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>«&#xa0;%1&#xa0;» est illisible&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>«&#xa0;%1&#xa0;» est trop gros.</translation>
    </message>
</context>
<context>
    <name>winnow::LetterDialog</name>
    <message>
        <source>Letter to %1</source>
        <translation>Lettre à %1</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Langue de la lettre</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Datée du</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Texte de la lettre</translation>
    </message>
    <message>
        <source>Your details…</source>
        <translation>Vos coordonnées…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>Garder le brouillon</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Open in mail program…</source>
        <translation>Ouvrir dans la messagerie…</translation>
    </message>
    <message>
        <source>Record as sent…</source>
        <translation>Consigner l’envoi…</translation>
    </message>
    <message>
        <source>The draft is kept.</source>
        <translation>Le brouillon est gardé.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Pas encore de contact</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Vos propres mots</translation>
    </message>
    <message>
        <source>Merge the text again? Your changes to it would be lost.</source>
        <translation>Remplir à nouveau le texte&#x202f;? Vos modifications seraient perdues.</translation>
    </message>
    <message>
        <source>The text of the other template replaces your changes.</source>
        <translation>Le texte de l’autre modèle remplace vos modifications.</translation>
    </message>
    <message>
        <source>Keep my text</source>
        <translation>Garder mon texte</translation>
    </message>
    <message>
        <source>Replace my text</source>
        <translation>Remplacer mon texte</translation>
    </message>
    <message>
        <source>Merge again</source>
        <translation>Remplir à nouveau</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>“{%1}” is filled in in templates only: write the words themselves.</source>
        <translation>«&#xa0;{%1}&#xa0;» n’est rempli que dans les modèles&#xa0;: écrivez les mots eux-mêmes.</translation>
    </message>
    <message>
        <source>The letter needs a subject.</source>
        <translation>La lettre demande un objet.</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>Pas encore de lettre</translation>
    </message>
    <message>
        <source>%1: see %2</source>
        <translation>%1&#xa0;: voir %2</translation>
    </message>
    <message>
        <source>What is missing, and where it is filled in:</source>
        <translation>Ce qui manque, et où l’indiquer&#xa0;:</translation>
    </message>
    <message>
        <source>Enclosures: %1</source>
        <translation>Pièces jointes&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: sent on %2, %3. This is what was sent.</source>
        <translation>%1&#xa0;: lettre envoyée le %2, %3. Voici ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>Save what was sent</source>
        <translation>Enregistrer la lettre envoyée</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Enregistrer la lettre</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the draft for the mail program</source>
        <translation>Enregistrer le brouillon pour la messagerie</translation>
    </message>
    <message>
        <source>Mail draft (*.eml)</source>
        <translation>Brouillon de courriel (*.eml)</translation>
    </message>
    <message>
        <source>Saved as %1 and opened. Once it is sent, record it here.</source>
        <translation>Enregistré sous %1 et ouvert. Une fois l’envoi fait, consignez-le ici.</translation>
    </message>
    <message>
        <source>Saved as %1. No program opened it: open it from your mail program.</source>
        <translation>Enregistré sous %1. Aucun programme ne l’a ouvert&#xa0;: ouvrez-le depuis votre messagerie.</translation>
    </message>
    <message>
        <source>The letter is not kept yet</source>
        <translation>La lettre n’est pas encore gardée</translation>
    </message>
    <message>
        <source>Keep it as a draft? It can be gone on with later.</source>
        <translation>La garder comme brouillon&#x202f;? Vous pourrez la reprendre plus tard.</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>Ne pas la garder</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
</context>
<context>
    <name>winnow::LetterPlaces</name>
    <message>
        <source>“Your details…”, below</source>
        <translation>«&#xa0;Vos coordonnées…&#xa0;», plus bas</translation>
    </message>
    <message>
        <source>the client’s contacts</source>
        <translation>les contacts du client</translation>
    </message>
    <message>
        <source>the client’s details</source>
        <translation>les données du client</translation>
    </message>
    <message>
        <source>the contract step of the case</source>
        <translation>l’étape du contrat, dans le dossier</translation>
    </message>
    <message>
        <source>the step of the case that proposes the fee</source>
        <translation>l’étape du dossier qui propose le forfait</translation>
    </message>
    <message>
        <source>the meeting step of the case: day and hour</source>
        <translation>l’étape du rendez-vous, dans le dossier&#xa0;: jour et heure</translation>
    </message>
    <message>
        <source>the agreement step of the case</source>
        <translation>l’étape de l’accord, dans le dossier</translation>
    </message>
    <message>
        <source>the client’s invoices, page Data</source>
        <translation>les factures du client, page Données</translation>
    </message>
    <message>
        <source>the handover dossier: issue one first</source>
        <translation>le dossier de transfert&#xa0;: émettez-en un d’abord</translation>
    </message>
    <message>
        <source>the client’s uncommon practices</source>
        <translation>les pratiques hors du commun du client</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>le dossier</translation>
    </message>
</context>
<context>
    <name>winnow::LetterSentDialog</name>
    <message>
        <source>Record as sent</source>
        <translation>Consigner l’envoi</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>A copy of exactly this letter is kept. It can no longer be changed.</source>
        <translation>Une copie exacte de cette lettre est gardée. Elle ne peut plus être modifiée.</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyée le</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
</context>
<context>
    <name>winnow::LetterTemplatesDialog</name>
    <message>
        <source>Letter templates</source>
        <translation>Modèles de lettre</translation>
    </message>
    <message>
        <source>These texts are examples to be adapted. They are no legal advice: have notices and price rises read by a lawyer of your country.</source>
        <translation>Ces textes sont des exemples à adapter. Ils ne sont pas un conseil juridique&#xa0;: faites relire les lettres de fin de service et de hausse de prix par un avocat de votre pays.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>More</source>
        <translation>En plus</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Import from JSON…</source>
        <translation>Importer depuis JSON…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exporter en JSON…</translation>
    </message>
    <message>
        <source>Restore the shipped text</source>
        <translation>Rétablir le texte d’origine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Enregistrer une nouvelle version</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>What the letter is for</source>
        <translation>À quoi sert la lettre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Double-click or Enter puts one into the text.</source>
        <translation>Un double-clic ou Entrée en insère un dans le texte.</translation>
    </message>
    <message>
        <source>%1 (yours)</source>
        <translation>%1 (à vous)</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>The changes to this template are not saved yet.</source>
        <translation>Les modifications de ce modèle ne sont pas encore enregistrées.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Saved as version %1. Letters already written stay as they are.</source>
        <translation>Enregistré comme version %1. Les lettres déjà rédigées restent telles quelles.</translation>
    </message>
    <message>
        <source>Use the text that came with Winnow again? Yours stays in the history.</source>
        <translation>Reprendre le texte fourni avec Winnow&#x202f;? Le vôtre reste dans l’historique.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>The shipped text is in use again.</source>
        <translation>Le texte d’origine est de nouveau employé.</translation>
    </message>
    <message>
        <source>A copy to be changed and saved.</source>
        <translation>Une copie à modifier, puis à enregistrer.</translation>
    </message>
    <message>
        <source>Import a letter template</source>
        <translation>Importer un modèle de lettre</translation>
    </message>
    <message>
        <source>“%1” is no letter template that Winnow can use. %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un modèle de lettre que Winnow puisse employer. %2</translation>
    </message>
    <message>
        <source>Read from “%1”. Nothing is stored until you save.</source>
        <translation>Lu dans «&#xa0;%1&#xa0;». Rien n’est conservé tant que vous n’avez pas enregistré.</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>Exporter le modèle</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
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
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
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
    <name>winnow::MappingsDialog</name>
    <message>
        <source>Mappings</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>How files are read</source>
        <translation>Comment les fichiers sont lus</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Mappings and presets</source>
        <translation>Correspondances et modèles</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Columns of the mapping</source>
        <translation>Colonnes de la correspondance</translation>
    </message>
    <message>
        <source>Some files name a project instead of a client. What was answered once is kept here.</source>
        <translation>Certains fichiers nomment un projet au lieu d’un client. Ce qui a été répondu une fois est gardé ici.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Projects and their clients</source>
        <translation>Projets et leurs clients</translation>
    </message>
    <message>
        <source>Project as in the file</source>
        <translation>Projet comme dans le fichier</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>appartient à</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Winnow</source>
        <translation>Winnow</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>Vous, le %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Remove a mapping</source>
        <translation>Supprimer une correspondance</translation>
    </message>
    <message>
        <source>Remove the mapping %1? What was imported with it stays.</source>
        <translation>Supprimer la correspondance %1&#x202f;? Ce qu’elle a importé reste.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>La supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>Export a mapping</source>
        <translation>Exporter une correspondance</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Importer une correspondance</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 est illisible&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is too large to be a mapping.</source>
        <translation>%1 est trop grand pour être une correspondance.</translation>
    </message>
    <message>
        <source>Type the project as the file names it.</source>
        <translation>Saisissez le projet comme le fichier le nomme.</translation>
    </message>
    <message>
        <source>Type enough of the client’s name for one to fit.</source>
        <translation>Saisissez assez du nom pour désigner un seul client.</translation>
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
        <translation>%1. Taille&#xa0;: %2&#x202f;; glissez pour sélectionner, Maj pour ajouter.</translation>
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
        <translation>%1 est bien placé mais noté %2&#xa0;: %3.</translation>
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
    <name>winnow::MergeDialog</name>
    <message>
        <source>Are these one client?</source>
        <translation>Est-ce un seul client&#x202f;?</translation>
    </message>
    <message>
        <source>Make one client of them</source>
        <translation>En faire un seul client</translation>
    </message>
    <message>
        <source>All facts and names of the other count as those of the client that stays. Nothing is rewritten: the two can be parted again on the client’s page.</source>
        <translation>Tous les faits et noms de l’autre comptent comme ceux du client qui reste. Rien n’est réécrit&#xa0;: les deux peuvent être séparés de nouveau sur la page du client.</translation>
    </message>
    <message>
        <source>Which one stays?</source>
        <translation>Lequel reste&#x202f;?</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, kind of facts</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no facts</source>
        <translation>aucun fait</translation>
    </message>
    <message>
        <source>%1 now counts as %2</source>
        <translation>%1 compte maintenant comme %2</translation>
    </message>
</context>
<context>
    <name>winnow::Metric</name>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 par heure</translation>
    </message>
</context>
<context>
    <name>winnow::MetricDialog</name>
    <message>
        <source>Firm: everything it is made of is known.</source>
        <translation>Ferme&#xa0;: tout ce qui le compose est connu.</translation>
    </message>
    <message>
        <source>In part: read it with the remarks below.</source>
        <translation>Partiel&#xa0;: à lire avec les remarques ci-dessous.</translation>
    </message>
    <message>
        <source>Unknown: something it is made of is missing.</source>
        <translation>Inconnu&#xa0;: il manque une partie de ce qui le compose.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Four quarters</source>
        <translation>Quatre trimestres</translation>
    </message>
    <message>
        <source>The numbers in the formula</source>
        <translation>Les nombres de la formule</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Voir ces lignes</translation>
    </message>
</context>
<context>
    <name>winnow::MoveRefusal</name>
    <message>
        <source>Open the step</source>
        <translation>Ouvrir l’étape</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <translation>«&#xa0;%1&#xa0;» n’est pas une devise. Écrivez ses trois lettres, comme EUR ou USD.</translation>
    </message>
    <message>
        <source>Say where the file shall be kept.</source>
        <translation>Indiquez où garder le fichier.</translation>
    </message>
</context>
<context>
    <name>winnow::NoticeRulesDialog</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Notice rules</source>
        <translation>Règles de préavis</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>Enregistrer les règles</translation>
    </message>
    <message>
        <source>What law and custom add to a contract, from the years of the relation, between a least and a most. Starting points to adapt, and no legal advice: ask a lawyer of your country. The first rule counts where a contract names none.</source>
        <translation>Ce que la loi et l’usage ajoutent à un contrat, selon les années de relation, entre un minimum et un maximum. Des points de départ à adapter, et non un conseil juridique&#xa0;: consultez un avocat de votre pays. La première règle vaut là où un contrat n’en nomme aucune.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Comme à l’origine</translation>
    </message>
    <message>
        <source>Months a year</source>
        <translation>Mois par année</translation>
    </message>
    <message>
        <source>For each complete year of the relation; a begun one does not count.</source>
        <translation>Pour chaque année complète de relation&#x202f;; une année entamée ne compte pas.</translation>
    </message>
    <message>
        <source>Days a year</source>
        <translation>Jours par année</translation>
    </message>
    <message>
        <source>At least, months</source>
        <translation>Au moins, mois</translation>
    </message>
    <message>
        <source>At least, days</source>
        <translation>Au moins, jours</translation>
    </message>
    <message>
        <source>At most, months</source>
        <translation>Au plus, mois</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>A short name for files: FR, BE, contract.</source>
        <translation>Un nom court pour les fichiers&#xa0;: FR, BE, contract.</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nom, anglais</translation>
    </message>
    <message>
        <source>Name, French</source>
        <translation>Nom, français</translation>
    </message>
    <message>
        <source>Basis, English</source>
        <translation>Fondement, anglais</translation>
    </message>
    <message>
        <source>Basis, French</source>
        <translation>Fondement, français</translation>
    </message>
    <message>
        <source>Where the rule comes from.</source>
        <translation>D’où vient la règle.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
</context>
<context>
    <name>winnow::NumbersCard</name>
    <message>
        <source>What the numbers say</source>
        <translation>Ce que disent les chiffres</translation>
    </message>
    <message>
        <source>%1, %2, weak</source>
        <translation>%1, %2, faible</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Effective rate</source>
        <translation>Taux horaire effectif</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Jours de retard</translation>
    </message>
    <message>
        <source>After-hours calls</source>
        <translation>Appels hors horaires</translation>
    </message>
    <message>
        <source>After-hours work</source>
        <translation>Travail hors horaires</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
</context>
<context>
    <name>winnow::OptionalDay</name>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
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
        <translation>Obligatoire&#xa0;: il est imprimé avec la note.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>At most four quarters, then the rubric’s grade is back.</source>
        <translation>Quatre trimestres au plus, puis la note de la grille revient.</translation>
    </message>
    <message>
        <source>Take the present override back</source>
        <translation>Retirer la dérogation actuelle</translation>
    </message>
    <message>
        <source>A reason is required: next quarter you will want to know why.</source>
        <translation>Un motif est requis&#xa0;: au prochain trimestre, vous voudrez savoir pourquoi.</translation>
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
        <translation>Winnow mesure chaque client à ce que le service vous coûte et à ce que vous visez. Laissez un champ vide si vous ne savez pas&#xa0;: ce qui en dépend est alors laissé de côté, pas deviné.</translation>
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
        <translation>Marge sur les produits,&#x202f;%</translation>
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
        <translation>«&#xa0;%1&#xa0;» n’est pas un montant. Écrivez-le comme %2.</translation>
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
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>winnow::PagesPane</name>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
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
        <source>As wide as there is room</source>
        <translation>Pleine largeur</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>winnow::PayGradeModel</name>
    <message>
        <source>“%1” is not an amount. Write it like %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un montant. Écrivez-le comme %2.</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Ajouter une personne…</translation>
    </message>
    <message>
        <source>Add a role…</source>
        <translation>Ajouter un rôle…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Pay a year</source>
        <translation>Salaire/an</translation>
    </message>
    <message>
        <source>Charges a year</source>
        <translation>Charges/an</translation>
    </message>
    <message>
        <source>Hours a year</source>
        <translation>Heures/an</translation>
    </message>
    <message>
        <source>Practical</source>
        <translation>Pratique</translation>
    </message>
    <message>
        <source>An hour costs</source>
        <translation>Par heure</translation>
    </message>
    <message>
        <source>A year has between 1 and %1 hours.</source>
        <translation>Une année compte entre 1 et %1 heures.</translation>
    </message>
    <message>
        <source>Practical capacity lies between 1 and 100 percent.</source>
        <translation>La capacité pratique se situe entre 1 et 100 pour cent.</translation>
    </message>
    <message>
        <source>“%1” is in the list already.</source>
        <translation>«&#xa0;%1&#xa0;» est déjà dans la liste.</translation>
    </message>
</context>
<context>
    <name>winnow::PaymentDialog</name>
    <message>
        <source>Correct a payment</source>
        <translation>Corriger un paiement</translation>
    </message>
    <message>
        <source>Add a payment</source>
        <translation>Ajouter un paiement</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Empty: the client’s oldest open invoices first.</source>
        <translation>Vide&#xa0;: d’abord les plus anciennes factures impayées du client.</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Payé le</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Less than zero: paid back.</source>
        <translation>Moins de zéro&#xa0;: remboursé.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
</context>
<context>
    <name>winnow::PlaybookSaveDialog</name>
    <message>
        <source>Save as a new version</source>
        <translation>Enregistrer une nouvelle version</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>New cases are started with it. %n open case(s) go on with the version they have.</source>
        <translation>
            <numerusform>Les nouveaux dossiers commencent avec cette version. %n dossier ouvert garde la sienne.</numerusform>
            <numerusform>Les nouveaux dossiers commencent avec cette version. %n dossiers ouverts gardent la leur.</numerusform>
        </translation>
    </message>
    <message>
        <source>New cases are started with it.</source>
        <translation>Les nouveaux dossiers commencent avec cette version.</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Pourquoi, en quelques mots</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>winnow::PlaybookStepForm</name>
    <message>
        <source>Words</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Checklist and outcomes</source>
        <translation>Liste et issues</translation>
    </message>
    <message>
        <source>Title, English</source>
        <translation>Titre, anglais</translation>
    </message>
    <message>
        <source>Title, French</source>
        <translation>Titre, français</translation>
    </message>
    <message>
        <source>Advice, English</source>
        <translation>Conseil, anglais</translation>
    </message>
    <message>
        <source>Advice, French</source>
        <translation>Conseil, français</translation>
    </message>
    <message>
        <source>How, in a few sentences (English)</source>
        <translation>Comment, en quelques phrases (anglais)</translation>
    </message>
    <message>
        <source>How, in a few sentences (French)</source>
        <translation>Comment, en quelques phrases (français)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>What the step does beyond being ticked. Some roles bring guards that no playbook can leave out.</source>
        <translation>Ce que l’étape fait de plus que d’être cochée. Certains rôles apportent des garde-fous qu’aucun scénario ne peut omettre.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Due, days</source>
        <translation>Échéance, jours</translation>
    </message>
    <message>
        <source>Due, counted</source>
        <translation>Échéance, comptée</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>May be skipped without a reason</source>
        <translation>Peut être passée sans motif</translation>
    </message>
    <message>
        <source>Opens when</source>
        <translation>S’ouvre quand</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Lines of an earlier phase are settled first.</source>
        <translation>Les lignes d’une phase antérieure se règlent d’abord.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>How the step may end, where there is more than one way.</source>
        <translation>Comment l’étape peut se terminer, quand il y a plus d’une façon.</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Suite</translation>
    </message>
</context>
<context>
    <name>winnow::PlaybookStepsTable</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Alt and the arrows move a step, Insert adds one, Delete removes it.</source>
        <translation>Alt et les flèches déplacent une étape, Inser en ajoute une, Suppr la retire.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>winnow::PlaybookText</name>
    <message>
        <source>after the step</source>
        <translation>après l’étape</translation>
    </message>
    <message>
        <source>the end date is known</source>
        <translation>la date de fin est connue</translation>
    </message>
    <message>
        <source>the notice was delivered</source>
        <translation>la lettre de fin est remise</translation>
    </message>
    <message>
        <source>the dossier was received</source>
        <translation>le dossier de transfert est reçu</translation>
    </message>
    <message>
        <source>the data is returned or deleted</source>
        <translation>les données sont rendues ou effacées</translation>
    </message>
    <message>
        <source>on to the next step</source>
        <translation>à l’étape suivante</translation>
    </message>
    <message>
        <source>to the step</source>
        <translation>à l’étape</translation>
    </message>
    <message>
        <source>ends: lifted</source>
        <translation>fin&#xa0;: client monté</translation>
    </message>
    <message>
        <source>ends: without success</source>
        <translation>fin&#xa0;: sans succès</translation>
    </message>
    <message>
        <source>ends: parting is looked at</source>
        <translation>fin&#xa0;: séparation à envisager</translation>
    </message>
    <message>
        <source>ends: the client stays</source>
        <translation>fin&#xa0;: le client reste</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>à compter du début</translation>
    </message>
    <message>
        <source>from the step before</source>
        <translation>à compter de l’étape précédente</translation>
    </message>
    <message>
        <source>from the notice</source>
        <translation>à compter de la lettre de fin</translation>
    </message>
    <message>
        <source>from the end date</source>
        <translation>à compter de la date de fin</translation>
    </message>
    <message>
        <source>from the closing</source>
        <translation>à compter de la clôture</translation>
    </message>
    <message>
        <source>from the end of the next quarter</source>
        <translation>à compter de la fin du trimestre suivant</translation>
    </message>
    <message>
        <source>%1 days %2</source>
        <translation>%1 jours %2</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>début %1</translation>
    </message>
    <message>
        <source>notice %1</source>
        <translation>lettre %1</translation>
    </message>
    <message>
        <source>end %1</source>
        <translation>fin %1</translation>
    </message>
    <message>
        <source>closing %1</source>
        <translation>clôture %1</translation>
    </message>
    <message>
        <source>quarter %1</source>
        <translation>trimestre %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>may be attached</source>
        <translation>peut être jointe</translation>
    </message>
    <message>
        <source>must be attached</source>
        <translation>doit être jointe</translation>
    </message>
</context>
<context>
    <name>winnow::PlaybookVersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>A case goes on with the version it was started with.</source>
        <translation>Un dossier se poursuit avec la version de son début.</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>à vous</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>d’origine</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <translation>Version %1, %2, %3</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Version %1, %2</translation>
    </message>
    <message>
        <source>Go on from this one</source>
        <translation>Repartir de celle-ci</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>winnow::PlaybooksDialog</name>
    <message>
        <source>Playbooks</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nom, anglais</translation>
    </message>
    <message>
        <source>Name, French</source>
        <translation>Nom, français</translation>
    </message>
    <message>
        <source>In a sentence, English</source>
        <translation>En une phrase, anglais</translation>
    </message>
    <message>
        <source>In a sentence, French</source>
        <translation>En une phrase, français</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Retirer l’étape</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Monter (Alt+Haut)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Descendre (Alt+Bas)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>En plus</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versions…</translation>
    </message>
    <message>
        <source>Import from JSON…</source>
        <translation>Importer depuis JSON…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exporter en JSON…</translation>
    </message>
    <message>
        <source>Restore the shipped one</source>
        <translation>Rétablir l’original</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save as a new version…</source>
        <translation>Enregistrer une nouvelle version…</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>à vous</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n dossier ouvert</numerusform>
            <numerusform>%n dossiers ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1.</source>
        <translation>Version %1.</translation>
    </message>
    <message>
        <source>As shipped.</source>
        <translation>D’origine.</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s) go on with the version they have.</source>
        <translation>
            <numerusform>%n dossier ouvert garde sa version.</numerusform>
            <numerusform>%n dossiers ouverts gardent leur version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>The changes to this playbook are not saved yet.</source>
        <translation>Les modifications de ce scénario ne sont pas encore enregistrées.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Saved as version %1.</source>
        <translation>Enregistré en version %1.</translation>
    </message>
    <message>
        <source>Use the playbook that came with Winnow again? Yours stays among the versions.</source>
        <translation>Reprendre le scénario fourni avec Winnow&#x202f;? Le vôtre reste parmi les versions.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message>
        <source>The shipped playbook is in use again.</source>
        <translation>Le scénario d’origine est de nouveau en usage.</translation>
    </message>
    <message>
        <source>Import a playbook</source>
        <translation>Importer un scénario</translation>
    </message>
    <message>
        <source>“%1” is no playbook that Winnow can use. %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un scénario utilisable par Winnow. %2</translation>
    </message>
    <message>
        <source>Read from “%1”. Nothing is stored until you save.</source>
        <translation>Lu dans «&#xa0;%1&#xa0;». Rien n’est conservé tant que vous n’avez pas enregistré.</translation>
    </message>
    <message>
        <source>Export the playbook</source>
        <translation>Exporter le scénario</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioFiles</name>
    <message>
        <source>The file is damaged</source>
        <translation>Le fichier est endommagé</translation>
    </message>
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
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioJudgementPanel</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Gut against formula</source>
        <translation>Intuition et formule</translation>
    </message>
    <message>
        <source>Several raters</source>
        <translation>Plusieurs évaluateurs</translation>
    </message>
    <message>
        <source>What your overrides say about the rubric</source>
        <translation>Ce que vos dérogations disent de la grille</translation>
    </message>
    <message>
        <source>Grades that hang on little</source>
        <translation>Notes qui tiennent à peu</translation>
    </message>
    <message>
        <source>Dread reports</source>
        <translation>Signalements de clients redoutés</translation>
    </message>
    <message>
        <source>Export a rating sheet…</source>
        <translation>Exporter une feuille d’évaluation…</translation>
    </message>
    <message>
        <source>Import a filled-in sheet…</source>
        <translation>Importer une feuille remplie…</translation>
    </message>
    <message>
        <source>Whose count…</source>
        <translation>Choisir qui compte…</translation>
    </message>
    <message>
        <source>Your first reaction says %1, the formula %2</source>
        <translation>Votre réaction immédiate dit %1, la formule %2</translation>
    </message>
    <message>
        <source>No caller-ID reaction is given in this quarter.</source>
        <translation>Aucune réaction au test de l’appelant n’est donnée ce trimestre.</translation>
    </message>
    <message>
        <source>%1 of %2 reactions agree with the formula; weighted kappa %3.</source>
        <translation>%1 sur %2 réactions en accord avec la formule&#x202f;; kappa pondéré de %3.</translation>
    </message>
    <message>
        <source>Whose ratings count, in this order: %1.</source>
        <translation>Évaluations qui comptent, dans cet ordre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 and %2: %3 of %4 answers equal, weighted kappa %5.</source>
        <translation>%1 et %2&#xa0;: %3 réponses égales sur %4, kappa pondéré de %5.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3: %4.</source>
        <translation>%1&#xa0;: %2. %3&#xa0;: %4.</translation>
    </message>
    <message>
        <source>The widest disagreements first</source>
        <translation>Les plus grands désaccords d’abord</translation>
    </message>
    <message>
        <source>Nobody else has rated in this quarter.</source>
        <translation>Personne d’autre n’a donné d’évaluation ce trimestre.</translation>
    </message>
    <message>
        <source>They agree everywhere.</source>
        <translation>Ils sont d’accord partout.</translation>
    </message>
    <message>
        <source>The score agrees with you; a gate made the difference.</source>
        <translation>Le score vous donne raison&#x202f;; un garde-fou a fait la différence.</translation>
    </message>
    <message>
        <source>No single weight would explain it: “%1”</source>
        <translation>Aucun poids, à lui seul, ne l’expliquerait&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 would have to weigh %2 instead of %3</source>
        <translation>%1 devrait peser %2 au lieu de %3</translation>
    </message>
    <message>
        <source>borderline: other weights like yours give another grade</source>
        <translation>à la limite&#xa0;: d’autres poids proches des vôtres donnent une autre note</translation>
    </message>
    <message>
        <source>lopsided: strong here, weak there</source>
        <translation>déséquilibré&#xa0;: fort ici, faible là</translation>
    </message>
    <message>
        <source>Look at these before you act on them</source>
        <translation>À examiner avant d’agir sur cette base</translation>
    </message>
    <message>
        <source>None does.</source>
        <translation>Aucune.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>d’ici au %1</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore tranchés</translation>
    </message>
    <message>
        <source>Nobody has reported any, or all are decided.</source>
        <translation>Personne n’en a fait, ou tous sont tranchés.</translation>
    </message>
    <message>
        <source>Export a rating sheet</source>
        <translation>Exporter une feuille d’évaluation</translation>
    </message>
    <message>
        <source>Ratings %1 %2.xlsx</source>
        <translation>Évaluations %1 %2.xlsx</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;Text, comma separated (*.csv)</source>
        <translation>Classeur (*.xlsx);;Texte séparé par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Rating sheet saved</source>
        <translation>Feuille d’évaluation enregistrée</translation>
    </message>
    <message>
        <source>Import a filled-in sheet</source>
        <translation>Importer une feuille remplie</translation>
    </message>
    <message>
        <source>Rating sheets (*.xlsx *.csv);;All files (*)</source>
        <translation>Feuilles d’évaluation (*.xlsx *.csv);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of %1 taken for %2</source>
        <translation>
            <numerusform>%n réponse de %1 reprise pour %2</numerusform>
            <numerusform>%n réponses de %1 reprises pour %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>These rows were left out:
%1</source>
        <translation>Ces lignes ont été écartées&#xa0;:
%1</translation>
    </message>
    <message>
        <source>Whose ratings count was changed</source>
        <translation>Le choix des évaluations qui comptent a été modifié</translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioMoneyPanel</name>
    <message>
        <source>Concentration</source>
        <translation>Concentration</translation>
    </message>
    <message>
        <source>Largest by revenue</source>
        <translation>Plus gros chiffres d’affaires</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Poids relatif</translation>
    </message>
    <message>
        <source>Whale curve</source>
        <translation>Courbe des contributions cumulées</translation>
    </message>
    <message>
        <source>No contribution is known: set what an hour costs you</source>
        <translation>Aucune contribution n’est connue&#xa0;: indiquez ce que vous coûte une heure</translation>
    </message>
    <message numerus="yes">
        <source>The last %n client(s) take %1 of what the others earn</source>
        <translation>
            <numerusform>%n client, le dernier, reprend %1 de ce que les autres apportent</numerusform>
            <numerusform>Les %n derniers clients reprennent %1 de ce que les autres apportent</numerusform>
        </translation>
    </message>
    <message>
        <source>Every client adds to the %1 of contribution</source>
        <translation>Chaque client participe aux %1 de contribution</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) left out: their contribution is unknown.</source>
        <translation>
            <numerusform>%n client écarté&#xa0;: sa contribution est inconnue.</numerusform>
            <numerusform>%n clients écartés&#xa0;: leur contribution est inconnue.</numerusform>
        </translation>
    </message>
    <message>
        <source>Contribution added up from the best client to the worst.</source>
        <translation>Contributions additionnées, du meilleur client au pire.</translation>
    </message>
    <message>
        <source>%1: %2, together %3</source>
        <translation>%1&#xa0;: %2, cumul %3</translation>
    </message>
    <message>
        <source>Largest client</source>
        <translation>Plus gros client</translation>
    </message>
    <message>
        <source>Three largest</source>
        <translation>Trois plus gros</translation>
    </message>
    <message>
        <source>Ten largest</source>
        <translation>Dix plus gros</translation>
    </message>
    <message>
        <source>Herfindahl index, 0 to 10,000</source>
        <translation>Indice de Herfindahl, de 0 à 10&#x202f;000</translation>
    </message>
    <message>
        <source>No revenue is known.</source>
        <translation>Aucun chiffre d’affaires n’est connu.</translation>
    </message>
    <message>
        <source>Share of revenue this quarter</source>
        <translation>Part du chiffre d’affaires du trimestre</translation>
    </message>
    <message>
        <source>With their share of all revenue</source>
        <translation>Avec leur part du chiffre d’affaires total</translation>
    </message>
    <message>
        <source>%1 of the hours for %2 of the revenue</source>
        <translation>%1 des heures pour %2 du chiffre d’affaires</translation>
    </message>
    <message>
        <source>Share of hours over share of revenue: above 1 a client takes more than it brings</source>
        <translation>Part des heures / part du chiffre d’affaires&#xa0;: au-dessus de 1, un client prend plus qu’il n’apporte</translation>
    </message>
    <message>
        <source>Hours or revenue are unknown.</source>
        <translation>Heures ou chiffre d’affaires inconnus.</translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioMovementPanel</name>
    <message>
        <source>Who moved</source>
        <translation>Qui a changé</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Entrés</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Sortis</translation>
    </message>
    <message>
        <source>Quarters in D</source>
        <translation>Trimestres en D</translation>
    </message>
    <message>
        <source>A clients without a review</source>
        <translation>Clients A sans revue</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>%1 auparavant</translation>
    </message>
    <message>
        <source>Graded now and not before</source>
        <translation>Notés maintenant, pas avant</translation>
    </message>
    <message>
        <source>Nobody came in.</source>
        <translation>Aucun client n’est entré.</translation>
    </message>
    <message>
        <source>Graded before and not now</source>
        <translation>Notés avant, plus maintenant</translation>
    </message>
    <message>
        <source>Nobody went out.</source>
        <translation>Aucun client n’est sorti.</translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>%n trimestre</numerusform>
            <numerusform>%n trimestres</numerusform>
        </translation>
    </message>
    <message>
        <source>Running, this one included</source>
        <translation>D’affilée, celui-ci compris</translation>
    </message>
    <message>
        <source>No client is a D.</source>
        <translation>Aucun client n’est noté D.</translation>
    </message>
    <message>
        <source>Last one %1</source>
        <translation>Dernière le %1</translation>
    </message>
    <message>
        <source>None is recorded</source>
        <translation>Aucune n’est consignée</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>For %n days, largest first</source>
        <translation>
            <numerusform>Depuis %n jour, les plus grands d’abord</numerusform>
            <numerusform>Depuis %n jours, les plus grands d’abord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every A client had a review in the last %n days.</source>
        <translation>
            <numerusform>Chaque client A a eu une revue en %n jour.</numerusform>
            <numerusform>Chaque client A a eu une revue au cours des %n derniers jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Grade moves since %1</source>
        <translation>Changements de note depuis %1</translation>
    </message>
    <message>
        <source>%1 up, %2 down, %3 unchanged, %4 came in, %5 went out</source>
        <translation>%1 en hausse, %2 en baisse, %3 sans changement, entrées&#xa0;: %4, sorties&#xa0;: %5</translation>
    </message>
    <message>
        <source>There is no quarter before this one.</source>
        <translation>Il n’y a pas de trimestre avant celui-ci.</translation>
    </message>
    <message>
        <source>Select a cell to see its clients</source>
        <translation>Choisissez une case pour voir ses clients</translation>
    </message>
    <message>
        <source>Nobody did.</source>
        <translation>Personne.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Personne.</translation>
    </message>
</context>
<context>
    <name>winnow::PortfolioPage</name>
    <message>
        <source>Ways to look at the portfolio</source>
        <translation>Façons de voir le portefeuille</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mouvements</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Jugement</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portefeuille</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n client(s) graded. Select a figure or a row to see the clients behind it.</source>
        <translation>
            <numerusform>%1, %n client noté. Choisissez un chiffre ou une ligne pour voir les clients concernés.</numerusform>
            <numerusform>%1, %n clients notés. Choisissez un chiffre ou une ligne pour voir les clients concernés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ProspectChecklist</name>
    <message>
        <source>Red flags before signing</source>
        <translation>Signaux d’alerte avant de signer</translation>
    </message>
    <message>
        <source>Answer as you learn.</source>
        <translation>Répondez au fur et à mesure.</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
</context>
<context>
    <name>winnow::ProspectForm</name>
    <message>
        <source>What you expect</source>
        <translation>Ce que vous attendez</translation>
    </message>
    <message>
        <source>A month, as a client. Leave empty what you do not know.</source>
        <translation>Par mois, une fois client. Laissez vide ce que vous ne savez pas.</translation>
    </message>
    <message>
        <source>Monthly fee</source>
        <translation>Forfait mensuel</translation>
    </message>
    <message>
        <source>Hours a month</source>
        <translation>Heures par mois</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>Cost of an hour</source>
        <translation>Coût d’une heure</translation>
    </message>
    <message>
        <source>Tools and licences</source>
        <translation>Outils et licences</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Of the hours, reactive</source>
        <translation>Part d’heures réactives</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Pays late by</source>
        <translation>Retard de paiement</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Effort before any budget</source>
        <translation>Effort avant tout budget</translation>
    </message>
    <message>
        <source>How they will probably behave</source>
        <translation>Son comportement probable</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be read. It stays as it was.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» est illisible. La valeur reste inchangée.</translation>
    </message>
</context>
<context>
    <name>winnow::ProspectsPage</name>
    <message>
        <source>Prospects</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>No prospect yet</source>
        <translation>Pas encore de prospect</translation>
    </message>
    <message>
        <source>Note red flags and what you expect before you sign: Winnow shows the grade that would come of it.</source>
        <translation>Notez les signaux d’alerte et ce que vous attendez avant de signer&#xa0;: Winnow montre la note qui en résulterait.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Before you sign: what speaks against it, and what would come of it.</source>
        <translation>Avant de signer&#xa0;: ce qui s’y oppose, et ce qui en résulterait.</translation>
    </message>
    <message>
        <source>They signed…</source>
        <translation>Le prospect a signé…</translation>
    </message>
    <message>
        <source>Add a prospect…</source>
        <translation>Ajouter un prospect…</translation>
    </message>
    <message numerus="yes">
        <source>%n red flag(s)</source>
        <translation>
            <numerusform>%n signal d’alerte</numerusform>
            <numerusform>%n signaux d’alerte</numerusform>
        </translation>
    </message>
    <message>
        <source>Projected grade %1</source>
        <translation>Note projetée %1</translation>
    </message>
    <message>
        <source>No projected grade yet</source>
        <translation>Pas encore de note projetée</translation>
    </message>
    <message>
        <source>Nothing is known yet that could be graded.</source>
        <translation>Rien de connu ne permet encore de noter.</translation>
    </message>
    <message>
        <source>%1 points on what is known: %2 in any case.</source>
        <translation>%1 points sur ce qui est connu&#xa0;: %2 dans tous les cas.</translation>
    </message>
    <message>
        <source>%1 points on what is known. With the rest it may be anything from %2 to %3.</source>
        <translation>%1 points sur ce qui est connu. Avec le reste, la note peut aller de %2 à %3.</translation>
    </message>
    <message>
        <source>Your target rate needs a fee of %1 a month</source>
        <translation>Votre taux visé demande un forfait de %1 par mois</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>%1 a été ajouté</translation>
    </message>
    <message>
        <source>%1 signed</source>
        <translation>%1 a signé</translation>
    </message>
    <message>
        <source>It becomes an active client from today on. What you noted as a prospect is kept.</source>
        <translation>Il devient un client actif dès aujourd’hui. Ce que vous avez noté sur le prospect est gardé.</translation>
    </message>
    <message>
        <source>Make it a client</source>
        <translation>En faire un client</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>%1 is a client now</source>
        <translation>%1 est maintenant un client</translation>
    </message>
</context>
<context>
    <name>winnow::ProvisionalCard</name>
    <message>
        <source>Gate applied: %1</source>
        <translation>Garde-fou appliqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Provisional grade</source>
        <translation>Note provisoire</translation>
    </message>
    <message>
        <source>Provisional grade %1, score %2</source>
        <translation>Note provisoire %1, score %2</translation>
    </message>
    <message>
        <source>Not graded: nothing is known yet</source>
        <translation>Non noté&#xa0;: rien n’est encore connu</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>sur 100</translation>
    </message>
    <message>
        <source>Set by hand; computed: %1.</source>
        <translation>Note forcée&#x202f;; calculée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 au %2.</translation>
    </message>
    <message>
        <source>No grade in %1.</source>
        <translation>Pas de note au %1.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>winnow::QualityTab</name>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Voir les lignes</translation>
    </message>
    <message>
        <source>Edit the costs</source>
        <translation>Modifier les coûts</translation>
    </message>
    <message>
        <source>Open the first client</source>
        <translation>Ouvrir le premier client</translation>
    </message>
    <message>
        <source>Look at the pair…</source>
        <translation>Voir la paire…</translation>
    </message>
    <message>
        <source>Set your own figures…</source>
        <translation>Saisir vos chiffres…</translation>
    </message>
    <message>
        <source>A gap is never filled with a guess: what depends on it is left out of the score, and the bounds beside each grade grow wider.</source>
        <translation>Une lacune n’est jamais comblée au hasard&#xa0;: ce qui en dépend est laissé hors du score, et les bornes à côté de chaque note s’élargissent.</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message>
        <source>Every grade of this quarter rests on all its criteria.</source>
        <translation>Chaque note de ce trimestre repose sur tous ses critères.</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lacunes</translation>
    </message>
    <message>
        <source>The one that costs the grades most first</source>
        <translation>D’abord celle qui coûte le plus aux notes</translation>
    </message>
    <message>
        <source>Clients concerned</source>
        <translation>Clients concernés</translation>
    </message>
    <message>
        <source>There is nothing to grade in %1 yet.</source>
        <translation>Il n’y a encore rien à noter au %1.</translation>
    </message>
    <message>
        <source>Everything the grades of %1 need is known.</source>
        <translation>Tout ce qu’il faut aux notes du %1 est connu.</translation>
    </message>
    <message>
        <source>%1 of what the grades of %2 need is known.</source>
        <translation>%1 de ce qu’il faut aux notes du %2 est connu.</translation>
    </message>
    <message>
        <source>%1 of 100 points</source>
        <translation>%1 pts sur 100</translation>
    </message>
    <message numerus="yes">
        <source>Clients concerned, and %n more</source>
        <translation>
            <numerusform>Clients concernés, et %n autre</numerusform>
            <numerusform>Clients concernés, et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of gap</source>
        <translation>
            <numerusform>%n sorte de lacune</numerusform>
            <numerusform>%n sortes de lacunes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::QueueCapsDialog</name>
    <message>
        <source>Limits of the queue</source>
        <translation>Plafonds de la file</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Clients are parted with worst first, over months: no quarter and no month takes more than these limits allow.</source>
        <translation>On se sépare des clients en commençant par le pire, sur plusieurs mois&#xa0;: aucun trimestre ni aucun mois ne prend plus que ces plafonds ne le permettent.</translation>
    </message>
    <message>
        <source>Revenue lost a quarter, %</source>
        <translation>Chiffre d’affaires perdu par trimestre, en&#x202f;%</translation>
    </message>
    <message>
        <source>Of the portfolio’s revenue. Empty: no limit.</source>
        <translation>Du chiffre d’affaires du portefeuille. Vide&#xa0;: pas de plafond.</translation>
    </message>
    <message>
        <source>Revenue that must be left</source>
        <translation>Chiffre d’affaires qui doit rester</translation>
    </message>
    <message>
        <source>A quarter, after everyone in the queue. Empty: no floor.</source>
        <translation>Par trimestre, après toute la file. Vide&#xa0;: pas de plancher.</translation>
    </message>
    <message>
        <source>Hours for handovers a month</source>
        <translation>Heures de transfert par mois</translation>
    </message>
    <message>
        <source>Hours one handover takes</source>
        <translation>Heures que prend un transfert</translation>
    </message>
    <message>
        <source>Months to the first letter</source>
        <translation>Mois avant la première lettre</translation>
    </message>
    <message>
        <source>0: this month.</source>
        <translation>0&#xa0;: ce mois-ci.</translation>
    </message>
    <message>
        <source>“%1” is not a percentage. Example: 8</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un pourcentage. Exemple&#xa0;: 8</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un montant.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Example: 16 or 16:30</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une durée. Exemple&#xa0;: 16 ou 16:30</translation>
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
        <translation>%1&#xa0;: %2</translation>
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
    <name>winnow::RateDialog</name>
    <message>
        <source>Correct an exchange rate</source>
        <translation>Corriger un taux de change</translation>
    </message>
    <message>
        <source>Add an exchange rate</source>
        <translation>Ajouter un taux de change</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Three letters, like USD or GBP.</source>
        <translation>Trois lettres, comme USD ou GBP.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès le</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>How many %1 one unit is worth.</source>
        <translation>Combien de %1 vaut une unité.</translation>
    </message>
    <message>
        <source>“%1” is not a currency. Write its three letters, like USD.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une devise. Écrivez ses trois lettres, comme USD.</translation>
    </message>
    <message>
        <source>“%1” is not a rate. Write it like %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un taux. Écrivez-le comme %2.</translation>
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
        <translation>%1&#xa0;: %2, choisi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No evidence: counts as unknown</source>
        <translation>Sans élément&#xa0;: compte comme inconnu</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>pas évalué</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>%1: %2, chosen, %3</source>
        <translation>%1&#xa0;: %2, choisi, %3</translation>
    </message>
    <message>
        <source>%1, suggested</source>
        <translation>%1, suggéré</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Suggestion&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, excused</source>
        <translation>%1, excusé</translation>
    </message>
    <message>
        <source>Excused: %1</source>
        <translation>Excusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusé</translation>
    </message>
</context>
<context>
    <name>winnow::RatingSheetDialog</name>
    <message>
        <source>Export a rating sheet</source>
        <translation>Exporter une feuille d’évaluation</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir l’emplacement…</translation>
    </message>
    <message>
        <source>A workbook or text file that somebody of your team fills in without Winnow: every client, every rated criterion with its five sentences, no money and no grades.</source>
        <translation>Un classeur ou un fichier texte qu’une personne de votre équipe remplit sans Winnow&#xa0;: chaque client, chaque critère évalué avec ses cinq phrases, sans argent ni notes.</translation>
    </message>
    <message>
        <source>Who rates</source>
        <translation>Qui évalue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Say who will fill it in: ratings are kept apart by person.</source>
        <translation>Indiquez qui la remplira&#xa0;: les évaluations sont gardées séparément par personne.</translation>
    </message>
</context>
<context>
    <name>winnow::RecommendationDialog</name>
    <message>
        <source>Edit recommendation</source>
        <translation>Modifier la recommandation</translation>
    </message>
    <message>
        <source>Log a reaction</source>
        <translation>Consigner une réaction</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>in use since</source>
        <translation>en service depuis le</translation>
    </message>
    <message>
        <source>A proposal was sent</source>
        <translation>Une proposition a été envoyée</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>What you advised</source>
        <translation>Ce que vous avez conseillé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>The asset</source>
        <translation>L’équipement</translation>
    </message>
    <message>
        <source>How old what it is about is.</source>
        <translation>L’âge de ce dont il s’agit.</translation>
    </message>
    <message>
        <source>Their reaction</source>
        <translation>Réaction du client</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Avec ses mots</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Budget year</source>
        <translation>Année du budget</translation>
    </message>
    <message>
        <source>The year they plan it for.</source>
        <translation>L’année pour laquelle c’est prévu.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
</context>
<context>
    <name>winnow::ReconcileDialog</name>
    <message>
        <source>Only differences</source>
        <translation>Écarts seulement</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>Reconcile: %1</source>
        <translation>Rapprochement&#xa0;: %1</translation>
    </message>
    <message>
        <source>What was read, beside what the portfolio holds now, by kind, month and client.</source>
        <translation>Ce qui a été lu, à côté de ce que contient le portefeuille, par nature, mois et client.</translation>
    </message>
    <message>
        <source>Read beside stored</source>
        <translation>Lu et enregistré</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Voir les lignes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Nothing was kept of what was read, so there is nothing to compare.</source>
        <translation>Rien n’a été gardé de ce qui a été lu&#xa0;: il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>Everything that was read is stored.</source>
        <translation>Tout ce qui a été lu est enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ, and something that was read is missing.</source>
        <translation>
            <numerusform>%n ligne diffère, et il manque une partie de ce qui a été lu.</numerusform>
            <numerusform>%n lignes diffèrent, et il manque une partie de ce qui a été lu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ: the portfolio holds more than was read.</source>
        <translation>
            <numerusform>%n ligne diffère&#xa0;: le portefeuille contient plus que ce qui a été lu.</numerusform>
            <numerusform>%n lignes diffèrent&#xa0;: le portefeuille contient plus que ce qui a été lu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 read, %2 stored; %3 beside %4</source>
        <translation>%1 lues, %2 enregistrées&#x202f;; %3 et %4</translation>
    </message>
</context>
<context>
    <name>winnow::ReconciliationModel</name>
    <message>
        <source>Agrees</source>
        <translation>Concorde</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>More</source>
        <translation>En plus</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Lignes lues</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <source>Sum read</source>
        <translation>Somme lue</translation>
    </message>
    <message>
        <source>Sum stored</source>
        <translation>Somme enregistrée</translation>
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
        <translation>Une promesse écrite rompue et un manque de respect envers l’équipe agissent sur la note par des garde-fous&#x202f;; les autres sont gardés comme preuves.</translation>
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
    <name>winnow::RegisterEntryDialog</name>
    <message>
        <source>No document is kept with this entry.</source>
        <translation>Aucun document n’est gardé avec cette entrée.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Attach a document…</source>
        <translation>Joindre un document…</translation>
    </message>
    <message>
        <source>Remove entry</source>
        <translation>Retirer l’entrée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Acknowledge or decide…</source>
        <translation>Prendre en compte ou décider…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>%1, kept since %2</source>
        <translation>%1, gardé depuis le %2</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>Joindre un document</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Document attached</source>
        <translation>Document joint</translation>
    </message>
    <message>
        <source>The document leaves the portfolio only as the copy you save.</source>
        <translation>Le document ne quitte le portefeuille que par la copie que vous enregistrez.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>Retirer le document</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Copy saved</source>
        <translation>Copie enregistrée</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Document retiré</translation>
    </message>
    <message>
        <source>Entry removed</source>
        <translation>Entrée retirée</translation>
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
    <name>winnow::ReviewDialog</name>
    <message>
        <source>Record a review meeting</source>
        <translation>Consigner une réunion de revue</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Tenue le</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>What was discussed, and what they want to do.</source>
        <translation>Ce qui a été discuté, et ce que le client veut faire.</translation>
    </message>
</context>
<context>
    <name>winnow::RiskDialog</name>
    <message>
        <source>Edit risk</source>
        <translation>Modifier le risque</translation>
    </message>
    <message>
        <source>Record a risk</source>
        <translation>Consigner un risque</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>over since</source>
        <translation>terminé depuis le</translation>
    </message>
    <message>
        <source>What could end the relationship without anybody’s merit or fault. It is shown and never counted in the score.</source>
        <translation>Ce qui pourrait mettre fin à la relation sans mérite ni faute de personne. C’est affiché, jamais compté dans le score.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noté le</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>winnow::RowsEditor</name>
    <message>
        <source>The amount is missing.</source>
        <translation>Le montant manque.</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Write it like %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un montant. Écrivez-le comme %2.</translation>
    </message>
</context>
<context>
    <name>winnow::RubricBandBar</name>
    <message>
        <source>A from %1, B from %2, C from %3</source>
        <translation>A dès %1, B dès %2, C dès %3</translation>
    </message>
</context>
<context>
    <name>winnow::RubricBands</name>
    <message>
        <source>%1 from</source>
        <translation>%1 dès</translation>
    </message>
</context>
<context>
    <name>winnow::RubricCriterionDialog</name>
    <message>
        <source>A criterion of your own</source>
        <translation>Critère personnel</translation>
    </message>
    <message>
        <source>Add the criterion</source>
        <translation>Ajouter le critère</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Describe behaviour somebody could have seen, from the worst (0) to the best (4). One language is enough; it is then shown in both.</source>
        <translation>Décrivez un comportement que quelqu’un aurait pu voir, du pire (0) au meilleur (4). Une langue suffit&#x202f;; elle sert alors pour les deux.</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>Compte pour</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nom, anglais</translation>
    </message>
    <message>
        <source>Name, French</source>
        <translation>Nom, français</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Niveau %1</translation>
    </message>
    <message>
        <source>Level %1, described</source>
        <translation>Niveau %1, description</translation>
    </message>
    <message>
        <source>The description of level %1 has over %2 letters.</source>
        <translation>La description du niveau %1 dépasse %2 caractères.</translation>
    </message>
    <message>
        <source>Level %1 needs a label: it stands on the button.</source>
        <translation>Le niveau %1 a besoin d’un libellé&#xa0;: il figure sur le bouton.</translation>
    </message>
    <message>
        <source>Give the criterion a name.</source>
        <translation>Donnez un nom au critère.</translation>
    </message>
</context>
<context>
    <name>winnow::RubricCurveCard</name>
    <message>
        <source>%1 gives %2</source>
        <translation>%1 donne %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Show the criterion as</source>
        <translation>Montrer le critère sous forme de</translation>
    </message>
    <message>
        <source>Name and words…</source>
        <translation>Nom et textes…</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Comme à l’origine</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Drag a point, double-click to add one, Delete takes it out. Ctrl T shows a table.</source>
        <translation>Faites glisser un point, double-cliquez pour en ajouter un, Suppr le retire. Ctrl T montre un tableau.</translation>
    </message>
    <message>
        <source>The name and the levels that come with the program</source>
        <translation>Le nom et les niveaux fournis avec le programme</translation>
    </message>
    <message>
        <source>Remove this criterion</source>
        <translation>Retirer ce critère</translation>
    </message>
    <message>
        <source>From levels to points. Grey bars show your clients in %1.</source>
        <translation>Des niveaux aux points. Les barres grises montrent vos clients au %1.</translation>
    </message>
    <message>
        <source>From the measure to points. Grey bars show your clients in %1.</source>
        <translation>De la mesure aux points. Les barres grises montrent vos clients au %1.</translation>
    </message>
</context>
<context>
    <name>winnow::RubricCurveTable</name>
    <message>
        <source>Add a point</source>
        <translation>Ajouter un point</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>Retirer le point</translation>
    </message>
    <message>
        <source>Points of the curve</source>
        <translation>Points de la courbe</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Measure, %1</source>
        <translation>Mesure, %1</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>“%1” is no measure for this criterion.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une mesure pour ce critère.</translation>
    </message>
    <message>
        <source>“%1” is no figure between 0 and 100.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre entre 0 et 100.</translation>
    </message>
    <message>
        <source>There is a point at %1 already.</source>
        <translation>Il y a déjà un point à %1.</translation>
    </message>
    <message>
        <source>There is no room for another point here.</source>
        <translation>Il n’y a pas de place ici pour un autre point.</translation>
    </message>
    <message>
        <source>A curve keeps at least one point.</source>
        <translation>Une courbe garde au moins un point.</translation>
    </message>
</context>
<context>
    <name>winnow::RubricGateDialog</name>
    <message>
        <source>Add the gate</source>
        <translation>Ajouter le garde-fou</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nom, anglais</translation>
    </message>
    <message>
        <source>Name, French</source>
        <translation>Nom, français</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’il fait</translation>
    </message>
    <message>
        <source>Remove this gate</source>
        <translation>Retirer ce garde-fou</translation>
    </message>
    <message>
        <source>Days unpaid, more than</source>
        <translation>Jours d’impayé, plus de</translation>
    </message>
    <message>
        <source>Share of a year’s revenue</source>
        <translation>Part du chiffre d’affaires annuel</translation>
    </message>
    <message>
        <source>Less than this does not matter.</source>
        <translation>En dessous, cela ne compte pas.</translation>
    </message>
    <message>
        <source>Quarters running</source>
        <translation>Trimestres de suite</translation>
    </message>
    <message>
        <source>Both scores at least</source>
        <translation>Les deux scores, au moins</translation>
    </message>
    <message>
        <source>Share of the smallest monthly fee</source>
        <translation>Part du forfait mensuel minimum</translation>
    </message>
    <message>
        <source>A client who brings less is small.</source>
        <translation>Un client qui rapporte moins est petit.</translation>
    </message>
    <message>
        <source>Give the gate a name: explanations use it.</source>
        <translation>Donnez un nom au garde-fou&#xa0;: les explications l’emploient.</translation>
    </message>
    <message>
        <source>Days past the due date.</source>
        <translation>Jours après l’échéance.</translation>
    </message>
</context>
<context>
    <name>winnow::RubricGateList</name>
    <message>
        <source>Gates</source>
        <translation>Garde-fous</translation>
    </message>
    <message>
        <source>Space switches a gate on or off, Enter opens it, Alt and the arrows move it, Delete removes it.</source>
        <translation>Espace active ou désactive un garde-fou, Entrée l’ouvre, Alt et les flèches le déplacent, Suppr le retire.</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4, %5</source>
        <translation>%1, %2&#xa0;: %3, %4, %5</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>winnow::RubricGradeTable</name>
    <message>
        <source>Grade table</source>
        <translation>Tableau des notes</translation>
    </message>
    <message>
        <source>Arrows go from field to field, A to D set a grade.</source>
        <translation>Les flèches vont de case en case, A à D fixent une note.</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4: grade %5</source>
        <translation>%1 %2, %3 %4&#xa0;: note %5</translation>
    </message>
</context>
<context>
    <name>winnow::RubricMirror</name>
    <message>
        <source>Clients by grade, in use and draft</source>
        <translation>Clients par note, en vigueur et brouillon</translation>
    </message>
    <message>
        <source>Grade %1: %2 in use, %3 in the draft</source>
        <translation>Note %1&#xa0;: %2 en vigueur, %3 dans le brouillon</translation>
    </message>
</context>
<context>
    <name>winnow::RubricPage</name>
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
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>Unsaved draft</source>
        <translation>Brouillon non enregistré</translation>
    </message>
    <message>
        <source>Undo in the draft</source>
        <translation>Annuler dans le brouillon</translation>
    </message>
    <message>
        <source>Redo in the draft</source>
        <translation>Rétablir dans le brouillon</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>More</source>
        <translation>En plus</translation>
    </message>
    <message>
        <source>Who pays for a change</source>
        <translation>Qui compense un changement</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Compensé par</translation>
    </message>
    <message>
        <source>Weights add up to 100: what one criterion gains, others give.</source>
        <translation>Les poids font 100 au total&#xa0;: ce qu’un critère gagne, d’autres le cèdent.</translation>
    </message>
    <message>
        <source>Set weights…</source>
        <translation>Fixer les poids…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Ajouter un critère</translation>
    </message>
    <message>
        <source>Add a gate</source>
        <translation>Ajouter un garde-fou</translation>
    </message>
    <message>
        <source>Versions of the rubric</source>
        <translation>Versions de la grille</translation>
    </message>
    <message>
        <source>all others in proportion</source>
        <translation>tous les autres, en proportion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Version %1, from the beginning</source>
        <translation>Version %1, depuis le début</translation>
    </message>
    <message>
        <source>Version %1, from %2</source>
        <translation>Version %1, dès le %2</translation>
    </message>
    <message>
        <source>Draft v%1. Grades already given keep the rubric they were given with.</source>
        <translation>Brouillon v%1. Les notes déjà données gardent la grille d’alors.</translation>
    </message>
    <message>
        <source>Publish v%1…</source>
        <translation>Publier v%1…</translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n client(s) would change</source>
        <translation>
            <numerusform>Brouillon&#xa0;: %n client changerait de note</numerusform>
            <numerusform>Brouillon&#xa0;: %n clients changeraient de note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n thing(s) to put right</source>
        <translation>
            <numerusform>Brouillon&#xa0;: %n élément à corriger</numerusform>
            <numerusform>Brouillon&#xa0;: %n éléments à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>This criterion is your own: there is nothing shipped to go back to.</source>
        <translation>Ce critère est le vôtre&#xa0;: il n’a pas de version d’origine à retrouver.</translation>
    </message>
    <message>
        <source>A rubric keeps at least one criterion.</source>
        <translation>Une grille garde au moins un critère.</translation>
    </message>
    <message>
        <source>A criterion of your own…</source>
        <translation>Critère personnel…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Version %1 was published</source>
        <translation>La version %1 a été publiée</translation>
    </message>
    <message>
        <source>Discard the draft?</source>
        <translation>Abandonner le brouillon&#x202f;?</translation>
    </message>
    <message>
        <source>The rubric in use stays as it is. The draft cannot be brought back.</source>
        <translation>La grille en vigueur reste inchangée. Le brouillon ne pourra pas être récupéré.</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>Import from JSON…</source>
        <translation>Importer depuis JSON…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exporter en JSON…</translation>
    </message>
    <message>
        <source>As shipped, as a draft</source>
        <translation>Grille d’origine, en brouillon</translation>
    </message>
    <message>
        <source>Import a rubric</source>
        <translation>Importer une grille</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>«&#xa0;%1&#xa0;» est illisible&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is too large for a rubric.</source>
        <translation>«&#xa0;%1&#xa0;» est trop gros pour une grille.</translation>
    </message>
    <message>
        <source>“%1” is no rubric Winnow can use.

%2</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une grille que Winnow peut utiliser.

%2</translation>
    </message>
    <message>
        <source>The draft was read from “%1”</source>
        <translation>Le brouillon a été lu dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Export the rubric</source>
        <translation>Exporter la grille</translation>
    </message>
    <message>
        <source>rubric.json</source>
        <translation>grille.json</translation>
    </message>
    <message>
        <source>The rubric was saved as “%1”</source>
        <translation>La grille a été enregistrée sous «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>winnow::RubricPreview</name>
    <message>
        <source>If you published now</source>
        <translation>Si vous publiiez maintenant</translation>
    </message>
    <message>
        <source>Who changes</source>
        <translation>Qui change</translation>
    </message>
    <message>
        <source>Closest calls</source>
        <translation>Les cas les plus serrés</translation>
    </message>
    <message>
        <source>What is wrong with the draft</source>
        <translation>Ce qui ne va pas dans le brouillon</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Not ready to publish</source>
        <translation>Pas prêt à être publié</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right.</source>
        <translation>
            <numerusform>%n élément à corriger.</numerusform>
            <numerusform>%n éléments à corriger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Grades as they are</source>
        <translation>Notes actuelles</translation>
    </message>
    <message numerus="yes">
        <source>%1 regraded live: %2 of %n client(s) would change</source>
        <translation>
            <numerusform>%1 renoté en direct&#xa0;: autre note pour %2 client sur %n</numerusform>
            <numerusform>%1 renoté en direct&#xa0;: autre note pour %2 sur %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n client(s). Change something to see who would move.</source>
        <translation>
            <numerusform>%1, %n client. Changez quelque chose pour voir qui bougerait.</numerusform>
            <numerusform>%1, %n clients. Changez quelque chose pour voir qui bougerait.</numerusform>
        </translation>
    </message>
    <message>
        <source>v%1, in use</source>
        <translation>v%1, en vigueur</translation>
    </message>
    <message>
        <source>v%1, draft</source>
        <translation>v%1, brouillon</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 au %2</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Personne.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pt away</source>
        <translation>à %1 pt</translation>
    </message>
</context>
<context>
    <name>winnow::RubricPublishDialog</name>
    <message>
        <source>Publish version %1</source>
        <translation>Publier la version %1</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) would get another grade in %1. Grades of earlier quarters and of locked ones stay as they are.</source>
        <translation>
            <numerusform>%n client recevrait une autre note au %1. Les notes des trimestres antérieurs ou clôturés restent inchangées.</numerusform>
            <numerusform>%n clients recevraient une autre note au %1. Les notes des trimestres antérieurs ou clôturés restent inchangées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Pourquoi, en quelques mots</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>From quarter</source>
        <translation>Dès le trimestre</translation>
    </message>
    <message>
        <source>This quarter and the later ones are graded with it.</source>
        <translation>Ce trimestre et les suivants sont notés avec elle.</translation>
    </message>
</context>
<context>
    <name>winnow::RubricRules</name>
    <message>
        <source>How a grade is made</source>
        <translation>Comment se fait une note</translation>
    </message>
    <message>
        <source>How the two scores become a grade</source>
        <translation>Comment les deux scores donnent une note</translation>
    </message>
    <message>
        <source>One score</source>
        <translation>Un seul score</translation>
    </message>
    <message>
        <source>Table of both</source>
        <translation>Tableau des deux</translation>
    </message>
    <message>
        <source>Points a grade holds at a border</source>
        <translation>Marge à la limite, en points</translation>
    </message>
    <message>
        <source>Most notches in all</source>
        <translation>Crans au plus, en tout</translation>
    </message>
    <message>
        <source>Quarters a rating counts</source>
        <translation>Trimestres où une évaluation compte</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Second avis</translation>
    </message>
    <message>
        <source>A grade is reached when enough of the weight reaches its cut-off and nothing lies far below it. Where it differs, the client is lopsided.</source>
        <translation>Une note est atteinte quand assez de poids atteint son seuil et que rien n’est loin en dessous. Si cet avis diffère, le client est déséquilibré.</translation>
    </message>
    <message>
        <source>Weight that must agree</source>
        <translation>Poids qui doit concorder</translation>
    </message>
    <message>
        <source>Points below that veto</source>
        <translation>Écart de veto, en points</translation>
    </message>
</context>
<context>
    <name>winnow::RubricText</name>
    <message>
        <source>Grade bands</source>
        <translation>Tranches de notes</translation>
    </message>
    <message>
        <source>Hysteresis</source>
        <translation>Hystérésis</translation>
    </message>
    <message>
        <source>Most notches</source>
        <translation>Crans au plus</translation>
    </message>
    <message>
        <source>A rating counts for</source>
        <translation>Durée d’une évaluation</translation>
    </message>
    <message>
        <source>Grade table</source>
        <translation>Tableau des notes</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Second avis</translation>
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
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
    <message>
        <source>%1 of a year’s revenue unpaid for over %2 days</source>
        <translation>%1 du chiffre d’affaires annuel impayé depuis plus de %2 jours</translation>
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
            <numerusform>Coûte plus qu’il ne rapporte, %n trimestre</numerusform>
            <numerusform>Coûte plus qu’il ne rapporte, %n trimestres de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the two scores is under %1</source>
        <translation>L’un des deux scores est sous %1</translation>
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
        <source>days</source>
        <translation>jours</translation>
    </message>
</context>
<context>
    <name>winnow::RubricVersionDialog</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>From the beginning.</source>
        <translation>Depuis le début.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Dès le %1.</translation>
    </message>
    <message>
        <source>What changed against</source>
        <translation>Ce qui a changé par rapport à</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>The draft</source>
        <translation>Le brouillon</translation>
    </message>
    <message>
        <source>Version %1, from %2</source>
        <translation>Version %1, dès le %2</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Use as draft</source>
        <translation>Reprendre en brouillon</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is no other version yet.</source>
        <translation>Il n’y a pas encore d’autre version.</translation>
    </message>
    <message>
        <source>They grade alike.</source>
        <translation>Elles notent de la même façon.</translation>
    </message>
</context>
<context>
    <name>winnow::RubricWeightsDialog</name>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>Set weights</source>
        <translation>Fixer les poids</translation>
    </message>
    <message>
        <source>Take these weights</source>
        <translation>Prendre ces poids</translation>
    </message>
    <message>
        <source>Way to set weights</source>
        <translation>Façon de fixer les poids</translation>
    </message>
    <message>
        <source>By figures</source>
        <translation>En chiffres</translation>
    </message>
    <message>
        <source>By swing</source>
        <translation>Par progression</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>Par ordre</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Ce qui en résulte</translation>
    </message>
    <message>
        <source>Weights that come of it</source>
        <translation>Poids qui en résultent</translation>
    </message>
    <message>
        <source>Think of a client who is worst in everything. Which one criterion would you lift to its best first? It gets 100. Give the others what their lift is worth beside it.</source>
        <translation>Imaginez un client au plus mal en tout. Quel critère porteriez-vous en premier à son meilleur niveau&#x202f;? Il reçoit 100. Donnez aux autres ce que vaut leur progression à côté.</translation>
    </message>
    <message>
        <source>Any figures: they are brought to 100 in proportion.</source>
        <translation>Des nombres quelconques&#xa0;: ils sont ramenés à 100 en proportion.</translation>
    </message>
    <message>
        <source>The most important one first: drag, or press Alt with an arrow. The weights are the centroid of all that agree with this order.</source>
        <translation>Le plus important d’abord&#xa0;: faites glisser, ou appuyez sur Alt et une flèche. Les poids sont le barycentre de tous ceux qui respectent cet ordre.</translation>
    </message>
    <message>
        <source>Criteria, the most important one first</source>
        <translation>Critères, le plus important d’abord</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, auparavant %2</translation>
    </message>
    <message>
        <source>At least one criterion must count.</source>
        <translation>Au moins un critère doit compter.</translation>
    </message>
</context>
<context>
    <name>winnow::SeatsDialog</name>
    <message>
        <source>Correct a count of endpoints and seats</source>
        <translation>Corriger un relevé de postes et d’utilisateurs</translation>
    </message>
    <message>
        <source>Add a count of endpoints and seats</source>
        <translation>Ajouter un relevé de postes et d’utilisateurs</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Machines in care.</source>
        <translation>Machines prises en charge.</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>People in care.</source>
        <translation>Personnes prises en charge.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write it like 42.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre. Écrivez-le comme 42.</translation>
    </message>
</context>
<context>
    <name>winnow::SelfCheckField</name>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>What we do about it</source>
        <translation>Ce que nous en faisons</translation>
    </message>
    <message>
        <source>%1 What we do about it</source>
        <translation>%1 Ce que nous en faisons</translation>
    </message>
</context>
<context>
    <name>winnow::SenderDialog</name>
    <message>
        <source>Your details</source>
        <translation>Vos coordonnées</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>They stand at the top of letters and of documents for clients.</source>
        <translation>Elles figurent en tête des lettres et des documents destinés aux clients.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>As on an envelope: street, then postcode and town on the last line.</source>
        <translation>Comme sur une enveloppe&#xa0;: la rue, puis le code postal et la ville sur la dernière ligne.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Qui signe</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Fonction</translation>
    </message>
</context>
<context>
    <name>winnow::SentimentDialog</name>
    <message>
        <source>Record a contact’s sentiment</source>
        <translation>Consigner le ressenti d’un contact</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>Who pays and who works with the systems may feel differently about you.</source>
        <translation>Ceux qui paient et ceux qui travaillent avec les systèmes peuvent vous voir différemment.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Add a contact of the client first.</source>
        <translation>Ajoutez d’abord un contact du client.</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Ressenti</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
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
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>Importé le %1</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n restant</numerusform>
            <numerusform>%n restants</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation>clôturé</translation>
    </message>
</context>
<context>
    <name>winnow::StartCaseDialog</name>
    <message>
        <source>Start a workflow</source>
        <translation>Commencer un parcours</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>À changer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>For yourself; it stands first in the log.</source>
        <translation>Pour vous-même&#x202f;; figure en tête du journal.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Who follows it</source>
        <translation>Qui suit le dossier</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>conseillé</translation>
    </message>
    <message>
        <source>Choose a client first.</source>
        <translation>Choisissez d’abord un client.</translation>
    </message>
    <message>
        <source>Choose the client this is for.</source>
        <translation>Choisissez le client concerné.</translation>
    </message>
    <message>
        <source>Choose a playbook.</source>
        <translation>Choisissez un scénario.</translation>
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
    <name>winnow::TicketDialog</name>
    <message>
        <source>Correct a ticket</source>
        <translation>Corriger un ticket</translation>
    </message>
    <message>
        <source>Add a ticket</source>
        <translation>Ajouter un ticket</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert le</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos le</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Hors horaires</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Caused by a third party</source>
        <translation>Causé par un tiers</translation>
    </message>
</context>
<context>
    <name>winnow::TimeDialog</name>
    <message>
        <source>Correct time</source>
        <translation>Corriger un temps</translation>
    </message>
    <message>
        <source>Add time</source>
        <translation>Ajouter un temps</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time worked</source>
        <translation>Temps travaillé</translation>
    </message>
    <message>
        <source>Hours and minutes like 1:30, or hours like %1.</source>
        <translation>Heures et minutes comme 1:30, ou heures comme %1.</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Hors horaires</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What it cost</source>
        <translation>Ce que cela a coûté</translation>
    </message>
    <message>
        <source>Empty: by the rates of the cost model.</source>
        <translation>Vide&#xa0;: selon les tarifs du modèle de coûts.</translation>
    </message>
    <message>
        <source>Say how long the work took.</source>
        <translation>Dites combien de temps le travail a pris.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write it like 1:30.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une durée. Écrivez-la comme 1:30.</translation>
    </message>
    <message>
        <source>“%1” is not a time of day. Write it like 08:15.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une heure. Écrivez-la comme 08:15.</translation>
    </message>
</context>
<context>
    <name>winnow::ToolPriceModel</name>
    <message>
        <source>an endpoint</source>
        <translation>par poste</translation>
    </message>
    <message>
        <source>a seat</source>
        <translation>par utilisateur</translation>
    </message>
    <message>
        <source>a client</source>
        <translation>par client</translation>
    </message>
    <message>
        <source>Add a tool…</source>
        <translation>Ajouter un outil…</translation>
    </message>
    <message>
        <source>Tool or licence</source>
        <translation>Outil ou licence</translation>
    </message>
    <message>
        <source>Paid for</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Par mois</translation>
    </message>
</context>
<context>
    <name>winnow::UncommonPracticeDialog</name>
    <message>
        <source>Edit uncommon practice</source>
        <translation>Modifier la pratique hors du commun</translation>
    </message>
    <message>
        <source>Record an uncommon practice</source>
        <translation>Consigner une pratique hors du commun</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>ends on</source>
        <translation>prend fin le</translation>
    </message>
    <message>
        <source>told on</source>
        <translation>annoncé le</translation>
    </message>
    <message>
        <source>A knowing departure from common practice for a need that cannot be met otherwise. It excuses the criteria you name: they count neither for nor against.</source>
        <translation>Un écart voulu par rapport à l’usage, pour un besoin qui ne peut être satisfait autrement. Il excuse les critères que vous nommez&#xa0;: ils ne comptent ni pour ni contre.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Pratique</translation>
    </message>
    <message>
        <source>Why it is needed</source>
        <translation>Pourquoi elle est nécessaire</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Say so in a letter: it explains surprise and slower answers.</source>
        <translation>Dites-le dans une lettre&#xa0;: cela explique la surprise et les réponses plus lentes.</translation>
    </message>
    <message>
        <source>Excused criteria</source>
        <translation>Critères excusés</translation>
    </message>
</context>
<context>
    <name>winnow::ValueStatementDialog</name>
    <message>
        <source>Show hours</source>
        <translation>Montrer les heures</translation>
    </message>
    <message>
        <source>Show what was not billed</source>
        <translation>Montrer ce qui n’a pas été facturé</translation>
    </message>
    <message>
        <source>Value statement for %1</source>
        <translation>Relevé de valeur pour %1</translation>
    </message>
    <message>
        <source>The words are your technicians’ own. Read them as the client will: untick what is not for the client, and double-click a line to put it in plainer words.</source>
        <translation>Les mots sont ceux de vos techniciens. Lisez-les comme le fera le client&#xa0;: décochez ce qui n’est pas pour lui, et double-cliquez sur une ligne pour la dire plus simplement.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>until</source>
        <translation>au</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Aperçu…</translation>
    </message>
</context>
<context>
    <name>winnow::WaiverDialog</name>
    <message>
        <source>Waive a gate</source>
        <translation>Lever un garde-fou</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>The gate is examined and shown, but does not lower this client’s grade.</source>
        <translation>Le garde-fou est examiné et affiché, mais n’abaisse pas la note de ce client.</translation>
    </message>
    <message>
        <source>%1 (applies now)</source>
        <translation>%1 (s’applique maintenant)</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>%1 seulement</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Garde-fou</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Required: it is printed with the grade.</source>
        <translation>Obligatoire&#xa0;: il est imprimé avec la note.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
</context>
<context>
    <name>winnow::WeightList</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>%1 auparavant</translation>
    </message>
    <message>
        <source>%1, weight, %2</source>
        <translation>%1, poids, %2</translation>
    </message>
    <message>
        <source>%1, weight</source>
        <translation>%1, poids</translation>
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
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portefeuille</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>Notation</translation>
    </message>
    <message>
        <source>&amp;Grade, or continue grading</source>
        <translation>&amp;Noter, ou continuer la notation</translation>
    </message>
    <message>
        <source>P&amp;rospects</source>
        <translation>P&amp;rospects</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Start an &amp;upgrade…</source>
        <translation>&amp;Faire monter…</translation>
    </message>
    <message>
        <source>Part wa&amp;ys…</source>
        <translation>S&amp;e séparer…</translation>
    </message>
    <message>
        <source>Write a &amp;letter…</source>
        <translation>Écrire une &amp;lettre…</translation>
    </message>
    <message>
        <source>&amp;Value statement…</source>
        <translation>Relevé de &amp;valeur…</translation>
    </message>
    <message>
        <source>Agenda of the re&amp;view…</source>
        <translation>&amp;Ordre du jour du point…</translation>
    </message>
    <message>
        <source>&amp;Contract…</source>
        <translation>&amp;Contrat…</translation>
    </message>
    <message>
        <source>&amp;Systems and handover dossier…</source>
        <translation>Systèmes et &amp;dossier de transfert…</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Playbooks…</source>
        <translation>&amp;Scénarios…</translation>
    </message>
    <message>
        <source>&amp;Letter templates…</source>
        <translation>&amp;Modèles de lettres…</translation>
    </message>
    <message>
        <source>Our details on &amp;letters…</source>
        <translation>&amp;Nos coordonnées sur les lettres…</translation>
    </message>
    <message>
        <source>&amp;Notice rules by country…</source>
        <translation>&amp;Règles de préavis par pays…</translation>
    </message>
    <message>
        <source>&amp;Caps for parting…</source>
        <translation>&amp;Plafonds des séparations…</translation>
    </message>
    <message>
        <source>Sheet: how to be a &amp;great client…</source>
        <translation>Feuille&#xa0;: être un e&amp;xcellent client…</translation>
    </message>
    <message>
        <source>&amp;Due dates as a calendar file…</source>
        <translation>É&amp;chéances en fichier calendrier…</translation>
    </message>
</context>
<context>
    <name>winnow::WorkDialog</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowBoard</name>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Alt and the arrows move a card</source>
        <translation>Alt et les flèches déplacent une carte</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Faire monter</translation>
    </message>
    <message>
        <source>Part ways</source>
        <translation>Se séparer</translation>
    </message>
    <message>
        <source>Lift a client by one grade</source>
        <translation>Faire monter un client d’une note</translation>
    </message>
    <message>
        <source>Worst first, over months, politely</source>
        <translation>Le pire d’abord, sur plusieurs mois, poliment</translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowCalendar</name>
    <message>
        <source>Save as a calendar file…</source>
        <translation>Enregistrer un fichier calendrier…</translation>
    </message>
    <message>
        <source>For the calendar program: every day and meeting here (.ics)</source>
        <translation>Pour le logiciel de calendrier&#xa0;: toutes les échéances et tous les rendez-vous affichés ici (.ics)</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Aucune échéance</translation>
    </message>
    <message>
        <source>Steps with a day and meetings of open cases stand here.</source>
        <translation>Les étapes datées et les rendez-vous des dossiers ouverts figurent ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) due</source>
        <translation>
            <numerusform>%n échéance</numerusform>
            <numerusform>%n échéances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them late</source>
        <translation>
            <numerusform>dont %n en retard</numerusform>
            <numerusform>dont %n en retard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowQueue</name>
    <message>
        <source>Notice not known: no contract is noted</source>
        <translation>Préavis inconnu&#xa0;: aucun contrat n’est consigné</translation>
    </message>
    <message numerus="yes">
        <source>Notice of %n day(s), so until %1 at least</source>
        <translation>
            <numerusform>Préavis de %n jour, donc au moins jusqu’au %1</numerusform>
            <numerusform>Préavis de %n jours, donc au moins jusqu’au %1</numerusform>
        </translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>hors plafonds</translation>
    </message>
    <message>
        <source>Your limits</source>
        <translation>Vos plafonds</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Edit the limits</source>
        <translation>Modifier les plafonds</translation>
    </message>
    <message>
        <source>In this order, at these times</source>
        <translation>Dans cet ordre, à ces dates</translation>
    </message>
    <message>
        <source>What leaves and comes back a quarter; Σ with all before it.</source>
        <translation>Ce qui part et revient par trimestre&#x202f;; Σ avec tous les précédents.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>They would be in the queue, but something speaks for waiting.</source>
        <translation>Ils seraient dans la file, mais quelque chose invite à attendre.</translation>
    </message>
    <message>
        <source>Nobody is in the queue</source>
        <translation>Personne dans la file</translation>
    </message>
    <message>
        <source>Clients graded D, and those behind an integrity gate, would stand here, worst first.</source>
        <translation>Les clients notés D, et ceux retenus par un garde-fou d’intégrité, figureraient ici, le pire d’abord.</translation>
    </message>
    <message>
        <source>At most %1 of revenue leaves in a quarter</source>
        <translation>Au plus %1 du chiffre d’affaires part en un trimestre</translation>
    </message>
    <message>
        <source>No limit to the revenue that leaves in a quarter</source>
        <translation>Pas de plafond au chiffre d’affaires qui part en un trimestre</translation>
    </message>
    <message>
        <source>%1 a quarter must be left</source>
        <translation>il doit rester %1 par trimestre</translation>
    </message>
    <message>
        <source>%1 a month for handovers, %2 for each</source>
        <translation>%1 par mois pour les transferts, %2 pour chacun</translation>
    </message>
    <message>
        <source>the first letter this month</source>
        <translation>la première lettre ce mois-ci</translation>
    </message>
    <message numerus="yes">
        <source>the first letter in %n month(s)</source>
        <translation>
            <numerusform>la première lettre dans %n mois</numerusform>
            <numerusform>la première lettre dans %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the case of %1</source>
        <translation>Ouvrir le dossier de %1</translation>
    </message>
    <message>
        <source>Start parting…</source>
        <translation>Se séparer…</translation>
    </message>
    <message>
        <source>Start parting with %1</source>
        <translation>Se séparer de %1</translation>
    </message>
    <message>
        <source>Contract…</source>
        <translation>Contrat…</translation>
    </message>
    <message>
        <source>Contract with %1</source>
        <translation>Contrat avec %1</translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowQueueHead</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Contribution</translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowQueueRow</name>
    <message>
        <source>grade %1</source>
        <translation>note %1</translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowText</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>%1 and %2 a quarter</source>
        <translation>%1 et %2 par trimestre</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a grade</comment>
        <translation>vers</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>note %1</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>non noté</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 étapes sur %2</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>échéance %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>étape %1 sur %2</translation>
    </message>
    <message>
        <source>to grade %1</source>
        <translation>vers la note %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a column of the board</comment>
        <translation>colonne %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Échéance le %1</translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowUndecided</name>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore tranchés</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not decided yet</source>
        <translation>
            <numerusform>%n autre reste à trancher</numerusform>
            <numerusform>%n autres restent à trancher</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not decided yet</source>
        <translation>%1 reste à trancher</translation>
    </message>
    <message>
        <source>Try an upgrade</source>
        <translation>Tenter une montée</translation>
    </message>
    <message>
        <source>Try an upgrade of %1</source>
        <translation>Tenter une montée de %1</translation>
    </message>
    <message>
        <source>Part ways…</source>
        <translation>Se séparer…</translation>
    </message>
    <message>
        <source>Part ways with %1</source>
        <translation>Se séparer de %1</translation>
    </message>
</context>
<context>
    <name>winnow::WorkflowsPage</name>
    <message>
        <source>The limits of the queue were changed</source>
        <translation>Les plafonds de la file ont été modifiés</translation>
    </message>
    <message>
        <source>The contract with %1 was noted</source>
        <translation>Le contrat avec %1 a été consigné</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Start a workflow</source>
        <translation>Commencer un parcours</translation>
    </message>
    <message>
        <source>No workflow is running</source>
        <translation>Aucun parcours en cours</translation>
    </message>
    <message>
        <source>Lift a client by one grade, step by step, or part with one politely: both start from a playbook that you can change.</source>
        <translation>Faire monter un client d’une note, étape par étape, ou s’en séparer poliment&#xa0;: les deux partent d’un scénario que vous pouvez modifier.</translation>
    </message>
    <message>
        <source>Back to the workflows</source>
        <translation>Retour aux parcours</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) on the way up</source>
        <translation>
            <numerusform>%n client en montée</numerusform>
            <numerusform>%n clients en montée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way out</source>
        <translation>
            <numerusform>%n sur le départ</numerusform>
            <numerusform>%n sur le départ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n dossier ouvert</numerusform>
            <numerusform>%n dossiers ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>The workflow for %1 has begun</source>
        <translation>Le parcours de %1 a commencé</translation>
    </message>
    <message>
        <source>The upgrade of %1 has begun</source>
        <translation>La montée de %1 a commencé</translation>
    </message>
    <message>
        <source>%1 moved to %2</source>
        <translation>%1&#xa0;: dossier déplacé vers «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Save as a calendar file</source>
        <translation>Enregistrer un fichier calendrier</translation>
    </message>
    <message>
        <source>winnow.ics</source>
        <translation>winnow.ics</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendrier (*.ics)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être écrit&#xa0;: %2</translation>
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
    <name>winnow::ui::CallerCard</name>
    <message>
        <source>Incoming call: %1</source>
        <translation>Appel entrant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reaction %1 of %2, %3, chosen</source>
        <translation>Réaction %1 sur %2, %3, choisie</translation>
    </message>
    <message>
        <source>Reaction %1 of %2, %3</source>
        <translation>Réaction %1 sur %2, %3</translation>
    </message>
    <message>
        <source>Their name shows on your phone. What is your first reaction?</source>
        <translation>Ce nom s’affiche à l’écran. Quelle est votre réaction immédiate&#x202f;?</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Appel entrant</translation>
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
        <translation>Garde-fou appliqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Gate not applied: %1</source>
        <translation>Garde-fou non appliqué&#xa0;: %1</translation>
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
        <translation>%1 %2&#xa0;: %3</translation>
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
        <translation>%1&#xa0;: %2</translation>
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
    <name>winnow::ui::RemovableChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Removes this filter</source>
        <translation>Retire ce filtre</translation>
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
        <translation>%1, note %2&#xa0;: %3</translation>
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
