// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/mail_draft.h>

#include <gmime/gmime.h>

#include <memory>

#include <formats/catalogue_json.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

struct Release {
    void operator()(void* object) const { g_object_unref(object); }
};

MailDraft someDraft() {
    MailDraft draft;
    draft.fromName = "Émile O'Neil, \"Larkfield\" IT";
    draft.fromEmail = "emile@larkfield.example";
    draft.toName = "Martin Délacourt";
    draft.toEmail = "martin.d+it@delacourt.example";
    draft.subject = "Fin de nos prestations le 30 novembre 2026 – un objet assez long pour plier";
    draft.body = "Madame, Monsieur,\n\n.\nFrom now on = égal\n" + std::string(300, 'x') + "\n";
    draft.attachments = {
        {"Préavis « été ».pdf", "application/pdf", std::string("%PDF-1.7\0\xFF\r\n--x\n", 17)}};
    draft.writtenAt = Instant::fromIso("2026-11-22T09:00:00Z").value();
    draft.id = "winnow-letter-12";
    return draft;
}

// A message read again by the library.
class Message {
public:
    explicit Message(const std::string& bytes) {
        const std::unique_ptr<GMimeStream, Release> stream(
            g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
        const std::unique_ptr<GMimeParser, Release> parser(
            g_mime_parser_new_with_stream(stream.get()));
        m_message.reset(g_mime_parser_construct_message(parser.get(), nullptr));
        REQUIRE(m_message);
    }

    std::string header(const char* name) const {
        const char* const value = g_mime_object_get_header(GMIME_OBJECT(m_message.get()), name);
        return value ? value : "";
    }
    std::string subject() const { return g_mime_message_get_subject(m_message.get()); }
    int headers() const {
        return g_mime_header_list_get_count(
            g_mime_object_get_header_list(GMIME_OBJECT(m_message.get())));
    }
    InternetAddressMailbox* mailbox(GMimeAddressType type) const {
        InternetAddressList* const list = g_mime_message_get_addresses(m_message.get(), type);
        REQUIRE(internet_address_list_length(list) == 1);
        return INTERNET_ADDRESS_MAILBOX(internet_address_list_get_address(list, 0));
    }
    GMimePart* part(int index) const {
        GMimeObject* const whole = g_mime_message_get_mime_part(m_message.get());
        if (!GMIME_IS_MULTIPART(whole)) {
            return GMIME_PART(whole);
        }
        return GMIME_PART(g_mime_multipart_get_part(GMIME_MULTIPART(whole), index));
    }
    std::string content(int index) const {
        const std::unique_ptr<GMimeStream, Release> stream(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(part(index)), stream.get());
        const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
        return {reinterpret_cast<const char*>(bytes->data), bytes->len};
    }

private:
    std::unique_ptr<GMimeMessage, Release> m_message;
};

std::string withoutReturns(std::string text) {
    std::erase(text, '\r');
    return text;
}

}  // namespace

TEST_CASE("A draft reads back as it was written", "[mail]") {
    const MailDraft draft = someDraft();
    const std::string bytes = mailDraft(draft).value();
    CHECK(mailDraft(draft).value() == bytes);
    const Message message(bytes);
    CHECK(message.subject() == draft.subject);
    CHECK(message.header("X-Unsent") == "1");
    CHECK(message.header("Message-Id") == "<winnow-letter-12@larkfield.example>");
    CHECK(message.header("Date") == "Sun, 22 Nov 2026 09:00:00 +0000");
    InternetAddressMailbox* const from = message.mailbox(GMIME_ADDRESS_TYPE_FROM);
    CHECK(internet_address_get_name(INTERNET_ADDRESS(from)) == draft.fromName);
    CHECK(internet_address_mailbox_get_addr(from) == draft.fromEmail);
    InternetAddressMailbox* const to = message.mailbox(GMIME_ADDRESS_TYPE_TO);
    CHECK(internet_address_get_name(INTERNET_ADDRESS(to)) == draft.toName);
    CHECK(internet_address_mailbox_get_addr(to) == draft.toEmail);
    CHECK(withoutReturns(message.content(0)) == draft.body);
    CHECK(message.content(1) == draft.attachments[0].content);
    CHECK(g_mime_part_get_filename(message.part(1)) == draft.attachments[0].name);
}

TEST_CASE("Lines end with CRLF and are short, and nothing but ASCII is in them", "[mail]") {
    const std::string bytes = mailDraft(someDraft()).value();
    std::size_t start = 0;
    while (start < bytes.size()) {
        const auto end = bytes.find('\n', start);
        REQUIRE(end != std::string::npos);
        REQUIRE(end > start);
        CHECK(bytes[end - 1] == '\r');
        CHECK(end - start <= 999);
        start = end + 1;
    }
    CHECK(std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST_CASE("Without attachments the text is the message", "[mail]") {
    MailDraft draft = someDraft();
    draft.attachments.clear();
    draft.toEmail.clear();
    const Message message(mailDraft(draft).value());
    CHECK(withoutReturns(message.content(0)) == draft.body);
    CHECK(message.header("To").empty());
}

TEST_CASE("No value can add a header", "[mail]") {
    MailDraft draft = someDraft();
    const int headers = Message(mailDraft(draft).value()).headers();
    draft.subject = "A\r\nBcc: a@evil.example\nX: 1\r\n\r\nbody";
    draft.fromName = "E\r\nBcc: b@evil.example";
    draft.toName = "M\nBcc: c@evil.example\x01";
    draft.id = "a\r\nBcc: d@evil.example";
    draft.attachments[0].name = "x\r\nBcc: e@evil.example.pdf";
    draft.attachments[0].mediaType = "text/plain\r\nBcc: f@evil.example";
    const std::string bytes = mailDraft(draft).value();
    const Message message(bytes);
    CHECK(message.headers() == headers);
    CHECK(message.header("Bcc").empty());
    CHECK(bytes.find("\nBcc:") == std::string::npos);
    CHECK(message.subject() == "A Bcc: a@evil.example X: 1 body");
    CHECK(message.content(1) == draft.attachments[0].content);
}

TEST_CASE("What is no address is refused", "[mail]") {
    MailDraft draft = someDraft();
    for (const char* const wrong :
         {"martin", "a b@c.example", "@c.example", "a@", "a@b", "a..b@c.example", ".a@c.example",
          "a@c..example", "a@c.example\nBcc: x@y.example", "a@c.example, b@c.example",
          "<a@c.example>", "\"a b\"@c.example", "é@c.example"}) {
        draft.toEmail = wrong;
        INFO(wrong);
        const Result<std::string> done = mailDraft(draft);
        REQUIRE_FALSE(done);
        CHECK(done.error().message.id == "mail.problem.address");
        CHECK(catalogueFor(Language::English).contains(done.error().message.id));
    }
    draft = someDraft();
    draft.fromEmail.clear();
    CHECK(mailDraft(draft).error().message.id == "mail.problem.no_sender");
}

TEST_CASE("Hostile text in a draft stays text", "[mail]") {
    MailDraft draft = someDraft();
    draft.body = std::string("a\0b\r\nc\rd\xFF\xC3 --=_winnow-winnow-letter-12--\n", 46);
    const Message message(mailDraft(draft).value());
    CHECK(withoutReturns(message.content(0)).starts_with("ab\nc\nd"));
    CHECK(message.content(1) == draft.attachments[0].content);
}

}  // namespace winnow::test
