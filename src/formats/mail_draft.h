// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <base/clock.h>
#include <base/result.h>

namespace winnow {

struct MailAttachment {
    std::string name;
    std::string mediaType;  // "application/pdf"
    std::string content;
};
struct MailDraft {
    std::string fromName;
    std::string fromEmail;
    std::string toName;
    std::string toEmail;
    std::string subject;
    std::string body;  // plain text, LF
    std::vector<MailAttachment> attachments;
    Instant writtenAt;
    std::string id;  // makes Message-ID and boundaries: the same draft gives the same bytes
};

// A draft as RFC 5322 with MIME: CRLF, UTF-8, encoded words where needed, "X-Unsent: 1" so that
// mail programs open it for writing. Line breaks in header values become spaces, so that nothing
// can add a header. An address that is none is refused ("mail.problem.address").
Result<std::string> mailDraft(const MailDraft& draft);

}  // namespace winnow
