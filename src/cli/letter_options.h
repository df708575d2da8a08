// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <cli/case_words.h>

namespace winnow::cli {

// What "letter" was asked for, as it was typed.
struct LetterOptions {
    std::string file;
    std::string client;
    std::string letter;
    std::int64_t number = 0;
    std::int64_t caseNumber = 0;
    std::string step;
    std::string to;
    std::string dated;
    std::vector<std::int64_t> enclose;
    bool draft = false;
    std::string sent;
    std::string channel = "post";
    bool discard = false;
    std::string copies;
    // Templates and the sender
    std::string check;
    std::string exported;
    std::string imported;
    std::string restored;
    std::string note;
    std::vector<std::string> sender;
    bool json = false;
    DocumentOptions document;

    bool ofTemplates() const {
        return !check.empty() || !exported.empty() || !imported.empty() || !restored.empty() ||
               !sender.empty();
    }
    bool writes() const {
        return draft || !sent.empty() || discard || !imported.empty() || !restored.empty() ||
               !sender.empty();
    }
};

void addLetterTextOptions(CLI::App& verb, LetterOptions& options, CLI::Option* client);
// Templates: list, check, export, import, restore; and who writes. The exit code.
int letterTexts(const Environment& environment, const LetterOptions& options, Portfolio& portfolio);

}  // namespace winnow::cli
