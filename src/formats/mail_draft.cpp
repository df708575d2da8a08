// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/mail_draft.h>

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <string_view>

#include <formats/utf8.h>

namespace winnow {

namespace {

struct Release {
    void operator()(void* object) const { g_object_unref(object); }
};
template <typename Type>
using Owned = std::unique_ptr<Type, Release>;

struct FreeFormat {
    void operator()(GMimeFormatOptions* options) const { g_mime_format_options_free(options); }
};

constexpr const char* kCharset = "utf-8";

void initOnce() {
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

// What stands in a header: valid UTF-8 on one line, so that no value can add a header.
std::string headerValue(std::string_view value) {
    std::string clean;
    for (const char c : importing::sanitizedUtf8(value)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F) {
            clean += c;
        } else if (!clean.empty() && clean.back() != ' ') {
            clean += ' ';
        }
    }
    return std::string(importing::trimmed(clean));
}

bool isAtom(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool isHost(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

// Words of such characters with single dots between them.
template <typename Allowed>
bool dotted(std::string_view text, Allowed allowed) {
    char last = '.';
    for (const char c : text) {
        if (c == '.' ? last == '.' : !allowed(c)) {
            return false;
        }
        last = c;
    }
    return last != '.';
}

// The dot-atom form of RFC 5322 with a host name, which is what people have.
bool isAddress(std::string_view text) {
    constexpr std::size_t kLongest = 254;
    const auto at = text.rfind('@');
    return text.size() <= kLongest && at != std::string_view::npos && at <= 64 &&
           dotted(text.substr(0, at), isAtom) && dotted(text.substr(at + 1), isHost) &&
           text.find('.', at) != std::string_view::npos;
}

// Only what can stand in an id, a boundary and a domain.
std::string token(std::string_view text) {
    std::string clean;
    for (const char c : text.substr(0, 48)) {
        clean += isHost(c) ? c : '-';
    }
    return clean.empty() ? "draft" : clean;
}

void setParts(const std::string& text, std::string& type, std::string& subtype) {
    const auto slash = text.find('/');
    const auto plain = [](std::string_view part) {
        return !part.empty() &&
               std::ranges::all_of(part, [](char c) { return isHost(c) || c == '.' || c == '+'; });
    };
    type = "application";
    subtype = "octet-stream";
    if (slash != std::string::npos && plain(std::string_view(text).substr(0, slash)) &&
        plain(std::string_view(text).substr(slash + 1))) {
        type = text.substr(0, slash);
        subtype = text.substr(slash + 1);
    }
}

// Lines end with LF here; GMime writes CRLF.
std::string bodyText(std::string_view text) {
    std::string clean;
    const std::string valid = importing::sanitizedUtf8(text);
    for (std::size_t i = 0; i < valid.size(); ++i) {
        if (valid[i] == '\r') {
            clean += '\n';
            i += i + 1 < valid.size() && valid[i + 1] == '\n' ? 1 : 0;
        } else if (valid[i] != '\0') {
            clean += valid[i];
        }
    }
    if (clean.empty() || clean.back() != '\n') {
        clean += '\n';
    }
    return clean;
}

GMimeObject* textPart(const MailDraft& draft) {
    GMimePart* part = g_mime_part_new_with_type("text", "plain");
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", kCharset);
    const std::string text = bodyText(draft.body);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
    const Owned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return GMIME_OBJECT(part);
}

// Else GMime writes the smallest charset that fits.
void setCharset(GMimeParamList* parameters, const char* name) {
    if (GMimeParam* const parameter = g_mime_param_list_get_parameter(parameters, name)) {
        g_mime_param_set_charset(parameter, kCharset);
    }
}

GMimeObject* attachmentPart(const MailAttachment& attachment) {
    std::string type;
    std::string subtype;
    setParts(attachment.mediaType, type, subtype);
    GMimePart* part = g_mime_part_new_with_type(type.c_str(), subtype.c_str());
    const std::string name = headerValue(attachment.name);
    g_mime_object_set_disposition(GMIME_OBJECT(part), "attachment");
    g_mime_part_set_filename(part, name.empty() ? "attachment" : name.c_str());
    setCharset(
        g_mime_content_type_get_parameters(g_mime_object_get_content_type(GMIME_OBJECT(part))),
        "name");
    setCharset(g_mime_content_disposition_get_parameters(
                   g_mime_object_get_content_disposition(GMIME_OBJECT(part))),
               "filename");
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(attachment.content.data(), attachment.content.size()));
    const Owned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    return GMIME_OBJECT(part);
}

Owned<GMimeObject> bodyOf(const MailDraft& draft) {
    Owned<GMimeObject> text(textPart(draft));
    if (draft.attachments.empty()) {
        return text;
    }
    GMimeMultipart* mixed = g_mime_multipart_new_with_subtype("mixed");
    // "=_" appears in no quoted-printable and no base64 text.
    g_mime_multipart_set_boundary(mixed, ("=_winnow-" + token(draft.id)).c_str());
    g_mime_multipart_add(mixed, text.get());
    for (const MailAttachment& attachment : draft.attachments) {
        const Owned<GMimeObject> part(attachmentPart(attachment));
        g_mime_multipart_add(mixed, part.get());
    }
    return Owned<GMimeObject>(GMIME_OBJECT(mixed));
}

void addMailbox(GMimeMessage* message, GMimeAddressType type, const std::string& name,
                const std::string& email) {
    InternetAddressList* const list = g_mime_message_get_addresses(message, type);
    const Owned<InternetAddress> mailbox(
        internet_address_mailbox_new(headerValue(name).c_str(), email.c_str()));
    internet_address_set_charset(mailbox.get(), kCharset);
    internet_address_list_add(list, mailbox.get());
}

std::string written(GMimeMessage* message) {
    const std::unique_ptr<GMimeFormatOptions, FreeFormat> options(g_mime_format_options_new());
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    g_mime_format_options_set_param_encoding_method(options.get(),
                                                    GMIME_PARAM_ENCODING_METHOD_RFC2231);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), options.get(), stream.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

}  // namespace

Result<std::string> mailDraft(const MailDraft& draft) {
    initOnce();
    if (draft.fromEmail.empty()) {
        return Error{{"mail.problem.no_sender", {}}};
    }
    for (const std::string& address : {draft.fromEmail, draft.toEmail}) {
        if (!address.empty() && !isAddress(address)) {
            return Error{{"mail.problem.address", {{"address", importing::excerpt(address)}}}};
        }
    }
    const Owned<GMimeMessage> message(g_mime_message_new(TRUE));
    addMailbox(message.get(), GMIME_ADDRESS_TYPE_FROM, draft.fromName, draft.fromEmail);
    if (!draft.toEmail.empty()) {
        addMailbox(message.get(), GMIME_ADDRESS_TYPE_TO, draft.toName, draft.toEmail);
    }
    g_mime_message_set_subject(message.get(), headerValue(draft.subject).c_str(), kCharset);
    if (GDateTime* at = g_date_time_new_from_unix_utc(draft.writtenAt.secondsSinceEpoch)) {
        g_mime_message_set_date(message.get(), at);
        g_date_time_unref(at);
    }
    g_mime_message_set_message_id(
        message.get(),
        (token(draft.id) + draft.fromEmail.substr(draft.fromEmail.rfind('@'))).c_str());
    g_mime_object_set_header(GMIME_OBJECT(message.get()), "X-Unsent", "1", kCharset);
    const Owned<GMimeObject> body = bodyOf(draft);
    g_mime_message_set_mime_part(message.get(), body.get());
    return written(message.get());
}

}  // namespace winnow
