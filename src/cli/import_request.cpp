// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/import_request.h>

#include <algorithm>
#include <array>
#include <fstream>

#include <app/client_service.h>
#include <app/mapping_service.h>

namespace winnow::cli {

namespace {

Error usage(const char* id, const std::string& text) {
    return {{id, {{"text", text}}}, ErrorKind::Usage};
}

// "left=right", cut at the last '=' where the left may hold one, else at the first.
std::optional<std::pair<std::string, std::string>> pairOf(const std::string& text,
                                                          bool atLast = false) {
    const auto at = atLast ? text.rfind('=') : text.find('=');
    if (at == std::string::npos || at == 0) {
        return std::nullopt;
    }
    return std::pair(text.substr(0, at), text.substr(at + 1));
}

Error badPair(const std::string& text, const char* form) {
    return {{"cli.bad_pair", {{"text", text}, {"form", std::string(form)}}}, ErrorKind::Usage};
}

// A mapping: JSON, the name of a saved one or of a preset, or a file with the JSON. Whatever is
// wrong with it is wrong usage.
Result<std::string> mappingArgument(Portfolio& portfolio, const std::string& given) {
    Result<std::string> json = given.find('{') == std::string::npos
                                   ? portfolio.mappings().json(given)
                                   : Result<std::string>(given);
    if (!json) {
        std::error_code failed;
        if (!std::filesystem::is_regular_file(given, failed)) {
            return Error{json.error().message, ErrorKind::Usage};
        }
        json = jsonArgument(given);
    }
    if (!json) {
        return Error{json.error().message, ErrorKind::Usage};
    }
    if (const Result<MappingInfo> read = portfolio.mappings().read(*json); !read) {
        return Error{read.error().message, ErrorKind::Usage};
    }
    return json;
}

class RequestReader {
public:
    RequestReader(Portfolio& portfolio, const ImportArguments& arguments)
        : m_portfolio(portfolio), m_arguments(arguments) {}

    Result<ImportRequest> read() {
        ImportOptions& options = m_request.options;
        if (!m_arguments.kind.empty()) {
            options.kind = m_arguments.kind;
        }
        if (!m_arguments.encoding.empty()) {
            options.encoding = m_arguments.encoding;
        }
        if (m_arguments.headerRow >= 0) {
            options.headerRow = m_arguments.headerRow;
        }
        m_request.clients.createUnknown = m_arguments.createClients;
        for (const auto step :
             {&RequestReader::readMapping, &RequestReader::readFormats, &RequestReader::readValues,
              &RequestReader::readClients, &RequestReader::readChanges}) {
            if (std::optional<Error> wrong = (this->*step)()) {
                return *wrong;
            }
        }
        return std::move(m_request);
    }

private:
    using Wrong = std::optional<Error>;

    Wrong readMapping() {
        const std::string& given =
            m_arguments.mapping.empty() ? m_arguments.preset : m_arguments.mapping;
        if (given.empty()) {
            return std::nullopt;
        }
        Result<std::string> json = mappingArgument(m_portfolio, given);
        if (!json) {
            return json.error();
        }
        const std::vector<std::string> presets = m_portfolio.imports().presets();
        if (std::ranges::find(presets, given) != presets.end()) {
            m_request.options.preset = given;
        } else {
            m_request.options.mappingJson = std::move(json).value();
        }
        return std::nullopt;
    }

    Wrong readFormats() {
        const auto isOrder = [](const std::string& text) {
            return text == "dmy" || text == "mdy" || text == "ymd";
        };
        for (const std::string& text : m_arguments.dateOrders) {
            const auto column = pairOf(text, /*atLast=*/true);
            if (isOrder(text)) {
                m_request.options.dateOrder = text;
            } else if (column && isOrder(column->second)) {
                m_request.options.dateOrderOf[column->first] = column->second;
            } else {
                return usage("cli.bad_date_order", text);
            }
        }
        const auto isMark = [](const std::string& text) { return text == "." || text == ","; };
        for (const std::string& text : m_arguments.decimals) {
            const auto column = pairOf(text, /*atLast=*/true);
            if (isMark(text)) {
                m_request.options.decimalMark = text.front();
            } else if (column && isMark(column->second)) {
                m_request.options.decimalMarkOf[column->first] = column->second.front();
            } else {
                return usage("cli.bad_decimal", text);
            }
        }
        return std::nullopt;
    }

    Wrong readValues() {
        for (const std::string& text : m_arguments.constants) {
            const auto constant = pairOf(text);
            if (!constant || constant->second.empty()) {
                return badPair(text, "FIELD=VALUE");
            }
            m_request.options.constants[constant->first] = constant->second;
        }
        for (const std::string& text : m_arguments.values) {
            const auto colon = text.find(':');
            const auto value = colon == std::string::npos || colon == 0
                                   ? std::nullopt
                                   : pairOf(text.substr(colon + 1), /*atLast=*/true);
            if (!value || value->second.empty()) {
                return badPair(text, "FIELD:THEIRS=OURS");
            }
            m_request.options.valueMap[text.substr(0, colon)][value->first] = value->second;
        }
        return std::nullopt;
    }

    Wrong readClients() {
        const auto take = [&](const std::vector<std::string>& pairs, const char* form,
                              std::map<std::string, ClientId>& into) -> Wrong {
            for (const std::string& text : pairs) {
                const auto pair = pairOf(text, /*atLast=*/true);
                if (!pair || pair->second.empty()) {
                    return badPair(text, form);
                }
                const Result<Client> client = m_portfolio.clients().findByText(pair->second);
                if (!client) {
                    return client.error();
                }
                into[pair->first] = client->id;
            }
            return std::nullopt;
        };
        if (Wrong wrong = take(m_arguments.sameClients, "NAME=CLIENT", m_request.clients.same)) {
            return wrong;
        }
        return take(m_arguments.projects, "PROJECT=CLIENT", m_request.clients.projects);
    }

    Wrong readChanges() {
        const std::string& given = m_arguments.acceptChanges;
        if (given == "all") {
            m_request.rows.acceptAllChanges = true;
            return std::nullopt;
        }
        constexpr std::size_t kMostDigits = 15;
        for (std::size_t from = 0; from < given.size();) {
            const auto to = std::min(given.find(',', from), given.size());
            const std::string line = given.substr(from, to - from);
            if (line.empty() || line.size() > kMostDigits ||
                line.find_first_not_of("0123456789") != std::string::npos) {
                return usage("cli.bad_lines", given);
            }
            m_request.rows.acceptChanges.insert(std::stoll(line));
            from = to + 1;
        }
        return std::nullopt;
    }

    Portfolio& m_portfolio;
    const ImportArguments& m_arguments;
    ImportRequest m_request;
};

// Workbooks are zip archives; anything else has one table and need not be looked at twice.
bool mayBeWorkbook(const std::filesystem::path& source) {
    std::ifstream file(source, std::ios::binary);
    std::array<char, 2> start{};
    return file.read(start.data(), start.size()) && start[0] == 'P' && start[1] == 'K';
}

// Where in the order of import a kind stands: what others rest on goes first.
std::size_t orderOf(std::string_view kind) {
    constexpr std::array<std::string_view, 10> kOrder{"clients", "contacts", "rates",   "invoices",
                                                      "ledger",  "payments", "tickets", "time",
                                                      "costs",   "seats"};
    return static_cast<std::size_t>(std::ranges::find(kOrder, kind) - kOrder.begin());
}

}  // namespace

void addImportOptions(CLI::App& verb, ImportArguments& arguments) {
    verb.add_option("FILE", arguments.file, "The .winnow file")->required();
    verb.add_option("SOURCE", arguments.sources, "The files to import")->required();
    verb.add_option("--kind", arguments.kind,
                    "What the rows are: clients, contacts, invoices, payments, time, tickets, "
                    "costs, seats, rates or ledger");
    auto* preset = verb.add_option("--preset", arguments.preset, "Read as that product's export");
    verb.add_option("--mapping", arguments.mapping,
                    "Column mapping: the name of a saved one, JSON, or a file with it")
        ->excludes(preset);
    verb.add_option("--sheet", arguments.sheets,
                    "Sheet of a workbook; repeat it for several. Else every one recognised")
        ->take_all()
        ->expected(1);
    const auto repeatable = [&](const char* name, std::vector<std::string>& values,
                                const char* description) {
        verb.add_option(name, values, description)->take_all()->expected(1);
    };
    repeatable("--date-order", arguments.dateOrders, "dmy, mdy or ymd; of one column COLUMN=dmy");
    repeatable("--decimal", arguments.decimals, "Decimal mark, . or ,; of one column COLUMN=,");
    repeatable("--set", arguments.constants, "FIELD=VALUE that counts for every row");
    repeatable("--value", arguments.values, "FIELD:THEIRS=OURS, what a word of the file means");
    repeatable("--client-map", arguments.sameClients, "NAME=CLIENT, whom a name in the file means");
    repeatable("--project-map", arguments.projects, "PROJECT=CLIENT, whose project it is");
    verb.add_option("--encoding", arguments.encoding, "Such as utf-8 or windows-1252");
    verb.add_option("--header-row", arguments.headerRow, "Row of the column names; 0: none")
        ->check(CLI::Range(0, 1'000'000));
    verb.add_flag("--create-clients", arguments.createClients,
                  "Make a client of each name not known yet");
    verb.add_option("--accept-changes", arguments.acceptChanges,
                    "Take rows that differ from what is stored: all, or lines such as 4,17");
    verb.add_option("--rejects", arguments.rejects, "Write the rows left out to this CSV file");
    verb.add_option("--save-mapping", arguments.saveMapping,
                    "Keep how the first file was read under this name")
        ->check(kNotEmpty);
    verb.add_flag("--dry-run", arguments.dryRun, "Say what would happen and store nothing");
    verb.add_flag("--json", arguments.json, "Print JSON");
}

std::optional<ImportRequest> importRequest(const Environment& environment, Portfolio& portfolio,
                                           const ImportArguments& arguments, int& code) {
    Result<ImportRequest> request = RequestReader(portfolio, arguments).read();
    if (!request) {
        code = fail(environment, request.error());
        return std::nullopt;
    }
    return std::move(request).value();
}

Result<std::vector<ImportTarget>> importTargets(Portfolio& portfolio,
                                                const std::filesystem::path& source,
                                                const ImportArguments& arguments,
                                                const ImportOptions& options) {
    std::vector<ImportTarget> targets;
    const std::string kind = options.kind.value_or("");
    for (const std::string& sheet : arguments.sheets) {
        targets.push_back({source, sheet, kind});
    }
    const bool readAsGiven = options.preset || options.mappingJson;
    if (!targets.empty() || readAsGiven || !mayBeWorkbook(source)) {
        if (targets.empty()) {
            targets.push_back({source, "", kind});
        }
        return targets;
    }
    const Result<ImportPlan> plan = portfolio.imports().plan(source, options);
    if (!plan) {
        return plan.error();
    }
    std::string names;
    for (const ImportSheet& sheet : plan->sheets) {
        names += (names.empty() ? "" : ", ") + sheet.name;
        if (!sheet.kind.empty() && (kind.empty() || kind == sheet.kind)) {
            targets.push_back({source, sheet.name, sheet.kind});
        }
    }
    if (targets.empty()) {
        return Error{{"cli.no_sheet", {{"file", source.filename().string()}, {"names", names}}}};
    }
    std::ranges::stable_sort(targets, {},
                             [](const ImportTarget& each) { return orderOf(each.kind); });
    return targets;
}

}  // namespace winnow::cli
