// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QUrl>
#include <algorithm>

#include <app/client_service.h>
#include <app/letter_service.h>
#include <support/catch.h>
#include <ui/dialogs/letter_dialog.h>
#include <ui/dialogs/letter_sent_dialog.h>
#include <ui/dialogs/letter_templates_dialog.h>
#include <ui/dialogs/pages_pane.h>
#include <ui/dialogs/sender_dialog.h>
#include <ui/support/paths.h>
#include <ui/support/plain_text.h>

#include "window_fixture.h"

namespace winnow::test {
namespace {

using Catch::Matchers::ContainsSubstring;

QPushButton& button(const QWidget& dialog, const char* name) {
    return *dialog.findChild<QPushButton*>(QString::fromLatin1(name));
}

void click(const QWidget& dialog, const char* name) {
    QTest::mouseClick(&button(dialog, name), Qt::LeftButton);
}

QByteArray contentOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct LetterFixture : WindowFixture {
    ClientId alder;

    LetterFixture() {
        openNew();
        Client client;
        client.name = "Alder Grove";
        alder = bridge.portfolio().clients().add(client).value();
        LetterTemplate own;
        own.id = "thanks";
        own.title = {"Thanks", "Merci"};
        own.subject = {"About {client_name}", "Au sujet de {client_name}"};
        own.body = {"Dear {contact_name},\n\nThank you.", "Bonjour {contact_name},\n\nMerci."};
        REQUIRE(letters().saveTemplate(own, "test"));
    }

    LetterService& letters() { return bridge.portfolio().letters(); }

    void addContact(const std::string& name, bool decides = false) {
        Contact contact;
        contact.client = alder;
        contact.name = name;
        contact.email = "jo@alder.example";
        contact.roles.decider = decides;
        REQUIRE(bridge.portfolio().clients().addContact(contact));
    }

    LetterService::DraftRequest request() const {
        LetterService::DraftRequest request;
        request.client = alder;
        request.templateId = "thanks";
        return request;
    }
};

// Catches what would be opened in other programs.
class OpenedFiles : public QObject {
    Q_OBJECT

public:
    OpenedFiles() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~OpenedFiles() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList files;

public Q_SLOTS:
    void open(const QUrl& url) { files << url.toLocalFile(); }
};

TEST_CASE("A letter is merged, put in other words and seen as a page", "[ui][letters]") {
    LetterFixture f;
    f.addContact("Sam Reed");
    f.addContact("Jo Ash", true);
    LetterDialog dialog(f.bridge, f.prompts, f.request(), &f.window);
    dialog.show();
    auto& pane = *dialog.findChild<PagesPane*>();
    auto& body = *dialog.findChild<QPlainTextEdit*>(QStringLiteral("body"));
    REQUIRE(dialog.letter());
    CHECK(dialog.letter()->toName == "Jo Ash");  // who decides
    CHECK(dialog.letter()->text.subject == "About Alder Grove");
    CHECK_THAT(plainTextOf(body), ContainsSubstring("Dear Jo Ash,"));
    CHECK(pane.pageCount() == 1);

    body.setFocus();
    body.moveCursor(QTextCursor::End);
    QTest::keyClicks(&body, QStringLiteral(" You were kind."));
    // The page follows the typing after a moment.
    CHECK(dialog.letter()->text.body.find("kind") == std::string::npos);
    CHECK(waitUntil([&] { return dialog.letter()->text.body.ends_with("You were kind."); }));

    f.prompts.answer = 1;  // another recipient: merge again
    auto& to = *dialog.findChild<QComboBox*>(QStringLiteral("recipient"));
    to.setFocus();
    QTest::keyClick(&to, to.currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    CHECK(f.prompts.questions == 1);
    CHECK(dialog.letter()->toName == "Sam Reed");
    CHECK_THAT(plainTextOf(body), ContainsSubstring("Dear Sam Reed,"));

    f.prompts.file = fromPath(f.folder / "letter");
    click(dialog, "savePdf");
    CHECK(contentOf(f.prompts.file + QStringLiteral(".pdf")).startsWith("%PDF-"));
    REQUIRE(f.letters().of(f.alder).size() == 1);
    CHECK(f.letters().of(f.alder).front().state == LetterState::Draft);
    CHECK(dialog.storedAnything());
}

TEST_CASE("Without a value there is no letter, only what is missing and where", "[ui][letters]") {
    LetterFixture f;
    LetterDialog dialog(f.bridge, f.prompts, f.request(), &f.window);
    dialog.show();
    CHECK_FALSE(dialog.letter());
    CHECK_FALSE(dialog.problem().isEmpty());
    CHECK(dialog.findChild<PagesPane*>()->pageCount() == 0);
    CHECK_FALSE(dialog.findChild<QPlainTextEdit*>(QStringLiteral("body"))->isEnabled());
    QString shown;
    for (const auto* label : dialog.findChild<PagesPane*>()->findChildren<QLabel*>()) {
        shown += label->text();
    }
    CHECK(shown.contains(QStringLiteral("the client’s contacts")));
    for (const char* name : {"keepDraft", "savePdf", "openInMail", "recordSent"}) {
        CHECK_FALSE(button(dialog, name).isEnabled());
    }
    CHECK(f.letters().of(f.alder).empty());
}

TEST_CASE("A field typed by hand is never printed", "[ui][letters]") {
    LetterFixture f;
    f.addContact("Jo Ash");
    LetterDialog dialog(f.bridge, f.prompts, f.request(), &f.window);
    dialog.show();
    auto& body = *dialog.findChild<QPlainTextEdit*>(QStringLiteral("body"));
    QTest::keyClicks(&body, QStringLiteral("{end_date} "));
    CHECK(waitUntil([&] { return !dialog.problem().isEmpty(); }));
    CHECK(dialog.findChild<PagesPane*>()->pageCount() == 0);
    CHECK_FALSE(button(dialog, "savePdf").isEnabled());
    body.clear();
    QTest::keyClicks(&body, QStringLiteral("A brace { alone is fine."));
    CHECK(waitUntil([&] { return dialog.problem().isEmpty(); }));
    CHECK(button(dialog, "savePdf").isEnabled());
}

TEST_CASE("The draft for the mail program is written where the user says", "[ui][letters]") {
    LetterFixture f;
    f.addContact("Jo Ash");
    OpenedFiles opened;
    LetterDialog dialog(f.bridge, f.prompts, f.request(), &f.window);
    dialog.show();
    f.prompts.file.clear();  // thought better of it
    click(dialog, "openInMail");
    CHECK(opened.files.isEmpty());
    f.prompts.file = fromPath(f.folder / "mail.eml");
    click(dialog, "openInMail");
    CHECK_FALSE(dialog.problem().isEmpty());  // nobody to write as
    CHECK_FALSE(QFileInfo::exists(f.prompts.file));
    Sender sender = f.letters().sender();
    sender.email = "hello@test.example";
    REQUIRE(f.letters().setSender(sender));
    click(dialog, "openInMail");
    CHECK(dialog.problem().isEmpty());
    CHECK(opened.files == QStringList{f.prompts.file});
    const QByteArray mail = contentOf(f.prompts.file);
    CHECK(mail.contains("Subject: About Alder Grove"));
    CHECK(mail.contains("jo@alder.example"));
    CHECK(mail.contains("application/pdf"));
}

TEST_CASE("What was sent is recorded and never changes", "[ui][letters]") {
    LetterFixture f;
    f.addContact("Jo Ash");
    LetterDialog dialog(f.bridge, f.prompts, f.request(), &f.window);
    dialog.show();
    f.prompts.runDialog = [](QDialog& asked) {
        auto* sent = qobject_cast<LetterSentDialog*>(&asked);
        REQUIRE(sent);
        sent->show();
        auto* channel = sent->findChild<QComboBox*>(QStringLiteral("channel"));
        channel->setFocus();
        QTest::keyClick(channel, Qt::Key_Down);  // post
        for (auto* each : sent->findChildren<QPushButton*>()) {
            if (each->isDefault()) {
                QTest::mouseClick(each, Qt::LeftButton);
            }
        }
        CHECK(sent->problem().isEmpty());
        return sent->result();
    };
    click(dialog, "recordSent");
    CHECK(dialog.result() == QDialog::Accepted);
    REQUIRE(f.letters().of(f.alder).size() == 1);
    const Letter sent = f.letters().of(f.alder).front();
    CHECK(sent.state == LetterState::Sent);
    CHECK(sent.channel == LetterChannel::Post);
    CHECK(sent.sentOn == f.bridge.portfolio().now().date());

    LetterDialog again(f.bridge, f.prompts, sent, &f.window);
    again.show();
    CHECK(again.findChild<QPlainTextEdit*>(QStringLiteral("body"))->isReadOnly());
    CHECK_FALSE(button(again, "recordSent").isVisible());
    CHECK(again.findChild<PagesPane*>()->pageCount() == 1);
    again.reject();
    CHECK_FALSE(again.storedAnything());
}

TEST_CASE("A letter that is left is kept as a draft when the user says so", "[ui][letters]") {
    LetterFixture f;
    f.addContact("Jo Ash");
    LetterDialog dialog(f.bridge, f.prompts, f.request(), &f.window);
    dialog.show();
    auto* subject = dialog.findChild<QLineEdit*>(QStringLiteral("subject"));
    QTest::keyClick(subject, Qt::Key_End);
    QTest::keyClicks(subject, QStringLiteral(", again"));
    f.prompts.answer = 2;  // go on writing
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(dialog.isVisible());
    CHECK(f.letters().of(f.alder).empty());
    f.prompts.answer = 0;  // keep
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog.isVisible());
    REQUIRE(f.letters().of(f.alder).size() == 1);
    CHECK(f.letters().of(f.alder).front().text.subject == "About Alder Grove, again");
}

TEST_CASE("The sender's details stand on letters", "[ui][letters]") {
    LetterFixture f;
    SenderDialog dialog(f.bridge, &f.window);
    dialog.show();
    auto* company = dialog.findChild<QLineEdit*>(QStringLiteral("company"));
    CHECK(company->text() == QStringLiteral("Test IT"));
    dialog.findChild<QPlainTextEdit*>(QStringLiteral("address"))
        ->setPlainText(QStringLiteral("1 Mill Lane\nLarkfield"));
    auto* signatory = dialog.findChild<QLineEdit*>(QStringLiteral("signatory"));
    signatory->setFocus();
    QTest::keyClicks(signatory, QStringLiteral("Jo Winter"));
    QTest::keyClick(signatory, Qt::Key_Return);
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(f.letters().sender().address == "1 Mill Lane\nLarkfield");
    CHECK(f.letters().sender().signatory == "Jo Winter");
}

TEST_CASE("A template is checked while it is written and saved as a version", "[ui][letters]") {
    LetterFixture f;
    LetterTemplatesDialog dialog(f.bridge, f.prompts, &f.window);
    dialog.show();
    auto& list = *dialog.findChild<QListWidget*>(QStringLiteral("templates"));
    const auto found = list.findItems(QStringLiteral("Notice"), Qt::MatchStartsWith);
    REQUIRE_FALSE(found.isEmpty());
    list.setCurrentItem(found.front());
    const std::string id = dialog.draft().id;
    const auto before = f.letters().find(id);
    REQUIRE(before);
    auto& problems = *dialog.findChild<QLabel*>(QStringLiteral("problems"));
    auto& body = *dialog.findChild<QPlainTextEdit*>(QStringLiteral("bodyEn"));
    CHECK_FALSE(problems.isVisible());
    CHECK_FALSE(button(dialog, "save").isEnabled());

    body.setFocus();
    QTest::keyClicks(&body, QStringLiteral("{cleint_name} "));
    CHECK(problems.isVisible());
    CHECK(problems.text().contains(QStringLiteral("client_name")));
    CHECK_FALSE(button(dialog, "save").isEnabled());
    for (int i = 0; i < 14; ++i) {
        QTest::keyClick(&body, Qt::Key_Backspace);
    }
    CHECK_FALSE(problems.isVisible());

    auto& fields = *dialog.findChild<QListWidget*>(QStringLiteral("fields"));
    fields.setCurrentRow(0);
    fields.setFocus();
    QTest::keyClick(&fields, Qt::Key_Return);
    CHECK(plainTextOf(body).starts_with("{"));
    CHECK(dialog.draft() != *before);
    REQUIRE(button(dialog, "save").isEnabled());
    click(dialog, "save");
    CHECK(dialog.storedAnything());
    CHECK(f.letters().find(id)->body.en == dialog.draft().body.en);
    REQUIRE(button(dialog, "restore").isEnabled());
    f.prompts.answer = 0;
    click(dialog, "restore");
    CHECK(f.letters().find(id)->body.en == before->body.en);
}

TEST_CASE("A template goes to a file and comes back", "[ui][letters]") {
    LetterFixture f;
    LetterTemplatesDialog dialog(f.bridge, f.prompts, &f.window);
    dialog.show();
    f.prompts.file = fromPath(f.folder / "letter.json");
    dialog.exportFile();
    const LetterTemplate shown = dialog.draft();
    CHECK_FALSE(contentOf(f.prompts.file).isEmpty());
    auto& subject = *dialog.findChild<QLineEdit*>(QStringLiteral("subjectEn"));
    QTest::keyClicks(&subject, QStringLiteral("!"));
    CHECK(dialog.draft() != shown);
    f.prompts.answer = 1;  // do not save
    dialog.importFile();
    CHECK(dialog.draft().subject == shown.subject);
    QFile broken(fromPath(f.folder / "broken.json"));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("{\"id\": 3}");
    broken.close();
    f.prompts.file = broken.fileName();
    dialog.importFile();
    CHECK(dialog.draft().subject == shown.subject);
}

}  // namespace
}  // namespace winnow::test

#include "letter_dialog_test.moc"
