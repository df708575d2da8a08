// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "register_fixture.h"

using namespace winnow;
using namespace winnow::test;

TEST_CASE("A document is kept with its hash and given back as it was",
          "[app][registers][documents]") {
    RegisterFirm firm;
    const CommitmentId promise = firm.signedPromise();
    const std::string content("\0\x1b[31m#!/bin/sh\nrm -rf /\xFF", 24);
    const AttachmentId id = firm.registers
                                .attach(firm.alder, RegisterKind::Commitment, promise.value,
                                        firm.folder.write("signed.pdf", content))
                                .value();
    const std::vector<Attachment> all = firm.registers.attachments(firm.alder);
    REQUIRE(all.size() == 1);
    CHECK(all.front().id == id);
    CHECK(all.front().name == "signed.pdf");
    CHECK(all.front().size == 24);
    CHECK(all.front().sha256.size() == 64);
    CHECK(all.front().addedOn == day("2026-04-09"));

    const auto target = firm.folder / "out.pdf";
    REQUIRE(firm.registers.saveAttachment(id, target));
    CHECK(readBytes(target) == content);
    // Nothing that came out may be run by a slip.
    CHECK((std::filesystem::status(target).permissions() & std::filesystem::perms(0111)) ==
          std::filesystem::perms::none);

    REQUIRE(firm.registers.removeAttachment(id));
    CHECK(firm.registers.attachments(firm.alder).empty());
    CHECK(refusal(firm.registers.removeAttachment(id)) == "app.register.no_attachment");
    CHECK(refusal(firm.registers.saveAttachment(id, firm.folder / "gone")) ==
          "app.register.no_attachment");
    REQUIRE(firm.portfolio->undo());
    REQUIRE(firm.registers.saveAttachment(id, firm.folder / "again"));
    CHECK(readBytes(firm.folder / "again") == content);
    // With its entry, and back with it.
    REQUIRE(firm.registers.remove(RegisterKind::Commitment, promise.value));
    CHECK(firm.registers.attachments(firm.alder).empty());
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.registers.attachments(firm.alder).size() == 1);
}

TEST_CASE("A document overwrites nothing unasked", "[app][registers][documents]") {
    RegisterFirm firm;
    const AttachmentId id =
        firm.registers
            .attach(firm.alder, RegisterKind::Commitment, firm.signedPromise().value,
                    firm.folder.write("signed.txt", "We pay."))
            .value();
    const auto there = firm.folder.write("there.txt", "mine");
    CHECK(refusal(firm.registers.saveAttachment(id, there)) == "app.register.file_exists");
    CHECK(readBytes(there) == "mine");
    REQUIRE(firm.registers.saveAttachment(id, there, true));
    CHECK(readBytes(there) == "We pay.");

    std::filesystem::create_directory(firm.folder / "folder");
    CHECK(refusal(firm.registers.saveAttachment(id, firm.folder / "folder", true)) ==
          "app.register.file_exists");
    // A link is something that is there, and is replaced itself, not what it leads to.
    std::filesystem::create_symlink(firm.folder / "nowhere", firm.folder / "link");
    CHECK(refusal(firm.registers.saveAttachment(id, firm.folder / "link")) ==
          "app.register.file_exists");
    REQUIRE(firm.registers.saveAttachment(id, firm.folder / "link", true));
    CHECK_FALSE(std::filesystem::exists(firm.folder / "nowhere"));
    CHECK(refusal(firm.registers.saveAttachment(id, firm.folder / "no" / "such" / "folder")) ==
          "app.file_not_written");
}

TEST_CASE("Names of documents are never trusted", "[app][registers][documents]") {
    RegisterFirm firm;
    const CommitmentId promise = firm.signedPromise();
    const auto nameOf = [&](const char* name) {
        const AttachmentId id = firm.registers
                                    .attach(firm.alder, RegisterKind::Commitment, promise.value,
                                            firm.folder.write(name, "x"))
                                    .value();
        const auto all = firm.registers.attachments(firm.alder);
        return std::ranges::find(all, id, &Attachment::id)->name;
    };
    CHECK(nameOf("..\\..\\evil.exe") == "evil.exe");
    CHECK(nameOf("con.txt") == "_con.txt");
    CHECK(nameOf("\xE2\x80\xAEgpj.exe") == "gpj.exe");
    CHECK(nameOf(".hidden") == "hidden");
    CHECK(nameOf("-rf") == "rf");
    CHECK(nameOf("$(reboot).txt") == "_(reboot).txt");
    CHECK(nameOf("caf\xE9.txt") == "caf_.txt");
}

TEST_CASE("What is no ordinary file is not attached", "[app][registers][documents]") {
    RegisterFirm firm;
    const CommitmentId promise = firm.signedPromise();
    const auto refused = [&](const std::filesystem::path& file) {
        return refusal(
            firm.registers.attach(firm.alder, RegisterKind::Commitment, promise.value, file));
    };
    CHECK(refused(firm.folder.path()) == "app.register.unreadable");
    CHECK(refused(firm.folder / "missing.pdf") == "app.register.unreadable");
    CHECK(refused("/dev/zero") == "app.register.unreadable");
    const auto huge = firm.folder.write("huge.bin", "");
    std::filesystem::resize_file(huge, static_cast<std::uintmax_t>(kLargestAttachment) + 1);
    CHECK(refused(huge) == "app.register.too_large");
    std::filesystem::resize_file(huge, static_cast<std::uintmax_t>(kLargestAttachment));
    CHECK(refused(huge).empty());
    CHECK(refused(firm.folder.write("empty.txt", "")).empty());
    CHECK(refusal(firm.registers.attach(firm.birch, RegisterKind::Commitment, promise.value,
                                        huge)) == "app.register.gone");
    CHECK(refusal(firm.registers.attach(firm.alder, RegisterKind::Review, promise.value, huge)) ==
          "app.register.gone");
    CHECK(firm.registers.attachments(firm.alder).size() == 2);
}

TEST_CASE("A document that is not what was attached is not given out",
          "[app][registers][documents]") {
    RegisterFirm firm;
    const AttachmentId id =
        firm.registers
            .attach(firm.alder, RegisterKind::Commitment, firm.signedPromise().value,
                    firm.folder.write("signed.txt", "We pay the call-out charge of 95 euros."))
            .value();
    firm.portfolio.reset();
    // Somebody altered the amount within the file.
    const auto file = firm.folder / "firm.winnow";
    std::string bytes = readBytes(file);
    bool altered = false;
    for (auto at = bytes.find("charge of 95"); at != std::string::npos;
         at = bytes.find("charge of 95", at + 1)) {
        bytes[at + 10] = '1';
        altered = true;
    }
    REQUIRE(altered);
    std::ofstream(file, std::ios::binary) << bytes;
    const auto again = Portfolio::open(file, firm.clock, true);
    REQUIRE(again);
    const auto saved = (*again)->registers().saveAttachment(id, firm.folder / "out.txt");
    REQUIRE_FALSE(saved);
    CHECK(saved.error().kind == ErrorKind::Damaged);
    CHECK_FALSE(std::filesystem::exists(firm.folder / "out.txt"));
}
