// SPDX-License-Identifier: GPL-3.0-or-later
// Rating sheets out and back in.
#include <algorithm>
#include <cctype>
#include <map>
#include <unordered_map>
#include <variant>

#include <app/atomic_file.h>
#include <app/rater_name.h>
#include <app/rater_service.h>
#include <app/shared.h>
#include <app/text_input.h>
#include <formats/catalogue_json.h>
#include <formats/rating_sheet.h>

namespace winnow {

namespace {

// Empty where neither the rubric nor the catalogue has any.
std::string shown(TextArgument words, Language language) {
    const Catalogue& catalogue = catalogueFor(language);
    const auto* id = std::get_if<TextId>(&words);
    return id && !catalogue.contains(id->id)
               ? std::string()
               : catalogue.render(asText(std::move(words)), Locale(language));
}

// "Never — Pays as agreed without a question."
std::string anchorWords(const Rubric& rubric, std::string_view criterion, int anchor,
                        Language language) {
    std::string label = shown(anchorLabel(rubric, criterion, anchor), language);
    std::string detail = shown(anchorDetail(rubric, criterion, anchor), language);
    if (label.empty() || detail.empty()) {
        return label + detail;
    }
    return catalogueFor(language).render(
        {"rating_sheet.anchor", {{"label", std::move(label)}, {"detail", std::move(detail)}}},
        Locale(language));
}

bool isRated(const Criterion& criterion) { return criterion.source == CriterionSource::Rating; }

std::string ending(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    return extension;
}

// Finds the clients and criteria that the rows of a sheet speak of.
class SheetResolver {
public:
    SheetResolver(Portfolio::Shared& shared, const Rubric& rubric)
        : m_shared(shared),
          m_rubric(rubric),
          m_names(ClientStore(shared.database).exactNames()),
          m_merged(ClientStore(shared.database).mergedInto()) {
        for (const Criterion& criterion : rubric.criteria) {
            if (isRated(criterion)) {
                for (const Language language : {Language::English, Language::French}) {
                    m_questions.emplace(shown(criterionName(rubric, criterion.id), language),
                                        criterion.id);
                }
            }
        }
    }

    Result<ClientId> client(const RatingSheetAnswer& row) const {
        const std::optional<ClientId> named = byName(row.clientName);
        const std::optional<ClientId> known = row.client ? byId({*row.client}) : std::nullopt;
        // The name may have changed since; but not to that of another client.
        if (known && named && *known != *named) {
            return Error{{"rating_sheet.problem.client_differs",
                          {{"client", row.clientName}, {"number", *row.client}}}};
        }
        if (known) {
            return *known;
        }
        if (named) {
            return *named;
        }
        if (const std::optional<ClientId> coded = byName(row.clientCode)) {
            return *coded;
        }
        return Error{{"rating_sheet.problem.client", {{"client", row.clientName}}}};
    }

    Result<std::string> criterion(const RatingSheetAnswer& row) const {
        if (const Criterion* found = m_rubric.find(row.criterion); found && isRated(*found)) {
            return found->id;
        }
        if (const auto found = m_questions.find(row.question);
            row.criterion.empty() && found != m_questions.end()) {
            return found->second;
        }
        return Error{{"rating_sheet.problem.criterion",
                      {{"question", row.question.empty() ? row.criterion : row.question}}}};
    }

private:
    std::optional<ClientId> byId(ClientId id) const {
        if (const auto into = m_merged.find(id); into != m_merged.end()) {
            return into->second;
        }
        return m_shared.client(id) ? std::optional(id) : std::nullopt;
    }
    std::optional<ClientId> byName(const std::string& name) const {
        const auto found = name.empty() ? m_names.end() : m_names.find(name);
        return found == m_names.end() ? std::nullopt : byId(found->second);
    }

    Portfolio::Shared& m_shared;
    const Rubric& m_rubric;
    std::unordered_map<std::string, ClientId> m_names;
    std::unordered_map<ClientId, ClientId> m_merged;
    std::map<std::string, std::string> m_questions;  // name in either language -> id
};

}  // namespace

Result<void> RaterService::exportSheet(Quarter quarter, std::string_view rater, Language language,
                                       const std::filesystem::path& target) const {
    const Result<std::string> name = raterName(rater);
    if (!name) {
        return name.error();
    }
    const std::string format = ending(target);
    if (format != ".xlsx" && format != ".csv") {
        return Error{{"raters.error.ending", {{"file", target.filename().string()}}},
                     ErrorKind::Usage};
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    RatingSheet sheet{shared.settings.name, quarter, *name, language, {}};
    const Rubric& rubric = shared.rubric(quarter);
    for (const Client& client : shared.clients()) {
        if (!shared.belongsTo(client, quarter)) {
            continue;
        }
        for (const Criterion& criterion : rubric.criteria) {
            if (!isRated(criterion)) {
                continue;
            }
            RatingSheetRow row;
            row.client = client.id;
            row.clientName = client.name;
            row.clientCode = client.code;
            row.criterion = criterion.id;
            row.question = shown(criterionName(rubric, criterion.id), language);
            for (std::size_t anchor = 0; anchor < row.anchors.size(); ++anchor) {
                row.anchors[anchor] =
                    anchorWords(rubric, criterion.id, static_cast<int>(anchor), language);
            }
            sheet.rows.push_back(std::move(row));
        }
    }
    if (sheet.rows.empty()) {
        return Error{{"raters.error.nobody", {{"quarter", quarter}}}};
    }
    // Opened first: where it cannot be written, nothing need be made.
    Result<AtomicFile> file = AtomicFile::open(target);
    if (!file) {
        return file.error();
    }
    const Result<std::string> bytes =
        format == ".csv" ? Result<std::string>(ratingSheetCsv(sheet))
                         : ratingSheetXlsx(sheet, std::filesystem::absolute(target).parent_path());
    if (!bytes) {
        return bytes.error();
    }
    if (Result<void> written = file->write(*bytes); !written) {
        return written;
    }
    return file->commit();
}

Result<RaterService::SheetResult> RaterService::importSheet(const std::filesystem::path& file) {
    Portfolio::Shared& shared = m_portfolio.shared();
    Result<ReturnedRatingSheet> sheet = readRatingSheet(file);
    if (!sheet) {
        return sheet.error();
    }
    if (sheet->portfolio != shared.settings.name) {
        return Error{{"raters.error.other_portfolio",
                      {{"portfolio", sheet->portfolio}, {"own", shared.settings.name}}}};
    }
    const Result<std::string> rater = raterName(sheet->rater);
    if (!rater) {
        return rater.error();
    }
    if (const Result<void> may = m_portfolio.locks().mayChange(sheet->quarter); !may) {
        return may.error();
    }
    SheetResult result{*rater, sheet->quarter, 0, 0, sheet->empty, {}};
    for (RatingSheetProblem& problem : sheet->problems) {
        result.problems.push_back({problem.line, std::move(problem.what)});
    }

    const Rubric& rubric = shared.rubric(sheet->quarter);
    const SheetResolver resolver(shared, rubric);
    std::map<std::pair<ClientId, std::string>, Rating> stored;
    for (auto& [client, rating] : ratings(sheet->quarter, *rater)) {
        stored.emplace(std::pair(client, rating.criterion), std::move(rating));
    }
    std::map<std::pair<ClientId, std::string>, const RatingSheetAnswer*> taken;
    ChangeSet changes{.judgement = true, .touched = {}};
    std::vector<std::pair<ClientId, Rating>> fresh;
    for (RatingSheetAnswer& row : sheet->answers) {
        const Result<ClientId> client = resolver.client(row);
        const Result<std::string> criterion = resolver.criterion(row);
        if (!client || !criterion) {
            result.problems.push_back(
                {row.line, (!client ? client.error() : criterion.error()).message});
            continue;
        }
        const std::pair about{*client, *criterion};
        const auto [first, isFirst] = taken.emplace(about, &row);
        if (!isFirst) {
            if (first->second->anchor != row.anchor || first->second->note != row.note) {
                result.problems.push_back(
                    {row.line, {"rating_sheet.problem.twice", {{"line", first->second->line}}}});
            }
            continue;
        }
        if (const auto known = stored.find(about); known != stored.end() &&
                                                   known->second.anchor == row.anchor &&
                                                   known->second.note == row.note) {
            ++result.unchanged;
            continue;
        }
        ++result.read;
        changes.touched.insert(*client);
        fresh.emplace_back(*client, Rating{*criterion, sheet->quarter, row.anchor,
                                           shared.clock.today(), *rater, row.note});
    }
    std::ranges::stable_sort(result.problems, {}, &SheetProblem::line);
    if (fresh.empty()) {
        return result;
    }
    const Result<void> done = shared.act({"action.raters.sheet",
                                          {{"rater", *rater},
                                           {"quarter", sheet->quarter},
                                           {"count", static_cast<std::int64_t>(fresh.size())}}},
                                         {}, changes, [&] {
                                             JudgementStore judgement(shared.database);
                                             for (const auto& [client, rating] : fresh) {
                                                 judgement.setRating(client, rating);
                                             }
                                         });
    if (!done) {
        return done.error();
    }
    return result;
}

}  // namespace winnow
