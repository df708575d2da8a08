// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the fuzz targets over their corpus without a fuzzer: each file as it is, cut short, and with
// single bytes changed.
//
// Usage: fuzz_replay CORPUS-FOLDER
#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include <fuzz/fuzz_targets.h>
#include <support/temp_dir.h>

namespace {

constexpr std::size_t kCuts = 8;
constexpr std::size_t kChanges = 24;

struct Target {
    const char* name;
    void (*run)(std::string_view);
};

constexpr Target kTargets[] = {
    {"text", winnow::fuzz::text},         {"ledger", winnow::fuzz::ledger},
    {"mapping", winnow::fuzz::mapping},   {"sheet", winnow::fuzz::sheet},
    {"workbook", winnow::fuzz::workbook}, {"ratings", winnow::fuzz::ratings},
    {"rubric", winnow::fuzz::rubric}};

int replay(const Target& target, const std::string& bytes) {
    int runs = 1;
    target.run(bytes);
    for (std::size_t cut = 1; cut < kCuts; ++cut, ++runs) {
        target.run(std::string_view(bytes).substr(0, bytes.size() * cut / kCuts));
    }
    for (std::size_t change = 0; change < kChanges && !bytes.empty(); ++change, ++runs) {
        std::string changed = bytes;
        changed[bytes.size() * change / kChanges] ^= static_cast<char>(1U << (change % 8));
        target.run(changed);
    }
    return runs;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "Usage: fuzz_replay CORPUS-FOLDER\n";
        return 2;
    }
    int failures = 0;
    for (const Target& target : kTargets) {
        int runs = 0;
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(
                 std::filesystem::path(arguments[1]) / target.name)) {
            files.push_back(entry.path());
        }
        std::ranges::sort(files);
        for (const auto& file : files) {
            try {
                runs += replay(target, winnow::test::readBytes(file));
            } catch (const std::exception& broken) {
                std::cerr << file.string() << ": " << broken.what() << "\n";
                ++failures;
            }
        }
        std::cout << target.name << ": " << files.size() << " files, " << runs << " runs\n";
        failures += files.empty() ? 1 : 0;
    }
    return failures == 0 ? 0 : 1;
}
