// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/rater_service.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include <app/shared.h>

namespace winnow {

namespace {

constexpr int kAnchors = 5;

// What a rater said of a quarter, by client and criterion.
using Answers = std::map<std::pair<ClientId, std::string>, const Rating*>;

Answers answersOf(const std::map<ClientId, std::vector<Rating>>& ratings, Quarter quarter,
                  std::string_view rater) {
    Answers answers;
    for (const auto& [client, all] : ratings) {
        for (const Rating& rating : all) {
            if (rating.quarter == quarter && rating.rater == rater) {
                answers.emplace(std::pair(client, rating.criterion), &rating);
            }
        }
    }
    return answers;
}

}  // namespace

std::vector<std::string> RaterService::raters() const {
    std::set<std::string> raters{""};
    for (const auto& [client, ratings] : m_portfolio.shared().ratings()) {
        for (const Rating& rating : ratings) {
            raters.insert(rating.rater);
        }
    }
    return {raters.begin(), raters.end()};
}

std::vector<std::string> RaterService::counting() const {
    return m_portfolio.shared().countingRaters();
}

Result<void> RaterService::setCounting(const std::vector<std::string>& raters) {
    const std::vector<std::string> known = this->raters();
    std::set<std::string> once;
    for (const std::string& rater : raters) {
        if (std::ranges::find(known, rater) == known.end()) {
            return Error{{"raters.error.unknown", {{"rater", rater}}}};
        }
        once.insert(rater);
    }
    if (raters.empty() || once.size() != raters.size()) {
        return Error{{"raters.error.counting", {}}};
    }
    if (raters == counting()) {
        return {};
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    return shared.act({"action.raters.counting", {}}, {}, {.judgement = true, .touched = {}}, [&] {
        SettingStore(shared.database).setValue(kCountingRatersKey, countingRatersToJson(raters));
    });
}

std::vector<std::pair<ClientId, Rating>> RaterService::ratings(Quarter quarter,
                                                               std::string_view rater) const {
    std::vector<std::pair<ClientId, Rating>> ratings;
    for (const auto& [about, rating] : answersOf(m_portfolio.shared().ratings(), quarter, rater)) {
        ratings.emplace_back(about.first, *rating);
    }
    return ratings;
}

std::vector<RaterAgreement> RaterService::agreement(Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::map<ClientId, std::size_t> places;  // by name
    for (std::size_t i = 0; i < shared.clients().size(); ++i) {
        places.emplace(shared.clients()[i].id, i);
    }
    std::vector<std::pair<std::string, Answers>> raters;
    for (const std::string& rater : this->raters()) {
        Answers answers = answersOf(shared.ratings(), quarter, rater);
        std::erase_if(answers, [&](const auto& answer) {
            return !answer.second->anchor || !places.contains(answer.first.first);
        });
        if (!answers.empty()) {
            raters.emplace_back(rater, std::move(answers));
        }
    }
    std::vector<RaterAgreement> pairs;
    for (auto first = raters.begin(); first != raters.end(); ++first) {
        for (auto second = std::next(first); second != raters.end(); ++second) {
            RaterAgreement agreement;
            agreement.first = first->first;
            agreement.second = second->first;
            std::vector<std::pair<int, int>> answers;
            for (const auto& [about, rating] : second->second) {
                const auto other = first->second.find(about);
                if (other == first->second.end()) {
                    continue;
                }
                const auto& [one, two] =
                    answers.emplace_back(*other->second->anchor, *rating->anchor);
                if (one == two) {
                    ++agreement.equal;
                } else {
                    agreement.disagreements.push_back(
                        {about.first, about.second, one, two, rating->note});
                }
            }
            if (answers.empty()) {
                continue;
            }
            agreement.compared = static_cast<int>(answers.size());
            agreement.kappa = weightedKappa(answers, kAnchors);
            std::ranges::sort(agreement.disagreements, {}, [&](const Disagreement& each) {
                return std::tuple(-std::abs(each.first - each.second), places.at(each.client),
                                  each.criterion);
            });
            pairs.push_back(std::move(agreement));
        }
    }
    return pairs;
}

}  // namespace winnow
