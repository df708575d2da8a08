// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/portfolio_view.h>

#include <random>

#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

using Clients = std::vector<ClientQuarter>;

ClientQuarter earning(std::int64_t id, std::optional<std::int64_t> cents) {
    ClientQuarter client;
    client.client.id = {id};
    if (cents) {
        client.metrics.revenue = Money{*cents};
    }
    return client;
}

ClientQuarter graded(std::int64_t id, std::optional<Grade> grade) {
    ClientQuarter client = earning(id, {});
    client.assessment.finalGrade = client.assessment.computedGrade = grade;
    return client;
}

// A reaction beside a computed grade.
ClientQuarter reacted(std::int64_t id, int reaction, Grade computed) {
    ClientQuarter client = graded(id, computed);
    CriterionScore score;
    score.criterion = "caller_id";
    score.value = Decimal::whole(reaction);
    client.assessment.criteria.push_back(score);
    return client;
}

std::vector<ClientId> ids(std::initializer_list<std::int64_t> values) {
    std::vector<ClientId> result;
    for (const std::int64_t value : values) {
        result.push_back({value});
    }
    return result;
}

}  // namespace

TEST_CASE("Concentration is shares of the known revenue", "[portfolio]") {
    // 40, 30, 20, 10: HHI = .16 + .09 + .04 + .01
    const Concentration result =
        concentration({earning(1, 2'000), earning(2, 4'000), earning(3, {}), earning(4, 1'000),
                       earning(5, 3'000)});
    CHECK(result.top1 == Fraction{40, 100});
    CHECK(result.top3 == Fraction{90, 100});
    CHECK(result.top10 == Fraction{1, 1});
    CHECK(result.hhi == Fraction{30, 100});
    CHECK(result.byRevenue == ids({2, 5, 1, 4}));
    CHECK(result.top1Band == 2);
    CHECK(result.top3Band == 2);
    CHECK(result.top10Band == 2);
}

TEST_CASE("Bands of concentration end where the source says", "[portfolio]") {
    // One client of so many per cent and the rest in clients of 1 % each.
    const auto band = [](int percent) {
        Clients clients{earning(1, percent)};
        for (int i = 0; i < 100 - percent; ++i) {
            clients.push_back(earning(2 + i, 1));
        }
        return concentration(clients);
    };
    CHECK(band(9).top1Band == 0);
    CHECK(band(10).top1Band == 1);
    CHECK(band(20).top1Band == 1);
    CHECK(band(21).top1Band == 2);
    CHECK(band(22).top3Band == 0);
    CHECK(band(23).top3Band == 1);
    CHECK(band(38).top3Band == 1);
    CHECK(band(39).top3Band == 2);
    CHECK(band(30).top10Band == 0);
    CHECK(band(31).top10Band == 1);
    CHECK(band(51).top10Band == 1);
    CHECK(band(52).top10Band == 2);
}

TEST_CASE("Without revenue there is no concentration", "[portfolio]") {
    CHECK_FALSE(concentration({}).top1);
    CHECK_FALSE(concentration({earning(1, {})}).hhi);
    const Concentration credits = concentration({earning(1, 100), earning(2, -100)});
    CHECK_FALSE(credits.top1);
    CHECK(credits.top1Band == 0);
    CHECK(credits.byRevenue == ids({1, 2}));
}

TEST_CASE("A very large portfolio does not overflow", "[portfolio]") {
    Clients clients;
    for (int i = 1; i <= 10'000; ++i) {
        clients.push_back(earning(i, 100'000'000'000 + i));
    }
    const Concentration result = concentration(clients);
    CHECK(result.hhi->scaled(6) == 100);
    CHECK(result.top10->scaled(6) == 1'000);
}

TEST_CASE("The index lies between one over n and one", "[portfolio][property]") {
    std::mt19937 random(4);
    for (int round = 0; round < 300; ++round) {
        Clients clients;
        const int count = 1 + static_cast<int>(random() % 40);
        for (int i = 0; i < count; ++i) {
            clients.push_back(earning(i + 1, 1 + static_cast<int>(random() % 1'000'000)));
        }
        const Concentration result = concentration(clients);
        REQUIRE(*result.hhi >= Fraction{1, count});
        REQUIRE(*result.hhi <= Fraction{1, 1});
        REQUIRE(*result.top1 <= *result.top3);
        REQUIRE(*result.top3 <= *result.top10);
        REQUIRE(*result.hhi <= *result.top1);
    }
}

TEST_CASE("Migration keeps who is behind each cell", "[portfolio]") {
    const Clients before{graded(1, Grade::C), graded(2, Grade::A), graded(3, Grade::D),
                         graded(4, Grade::B), graded(5, {})};
    const Clients now{graded(1, Grade::B), graded(2, Grade::A), graded(5, Grade::C),
                      graded(6, Grade::D), graded(4, {})};
    const Migration result = migration(before, now);
    CHECK(result.moved[2][1] == ids({1}));
    CHECK(result.moved[0][0] == ids({2}));
    CHECK(result.entered[2] == ids({5}));
    CHECK(result.entered[3] == ids({6}));
    CHECK(result.exited[3] == ids({3}));
    CHECK(result.exited[1] == ids({4}));
}

TEST_CASE("Every graded client stands in one place of the migration", "[portfolio][property]") {
    std::mt19937 random(9);
    for (int round = 0; round < 100; ++round) {
        const auto some = [&] {
            Clients clients;
            for (int id = 1; id <= 30; ++id) {
                if (random() % 4 != 0) {
                    clients.push_back(graded(id, random() % 5 == 0
                                                     ? std::nullopt
                                                     : std::optional(kGrades[random() % 4])));
                }
            }
            return clients;
        };
        const Clients before = some();
        const Clients now = some();
        const Migration result = migration(before, now);
        std::size_t was = 0;
        std::size_t is = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t j = 0; j < 4; ++j) {
                was += result.moved[i][j].size();
                is += result.moved[i][j].size();
            }
            was += result.exited[i].size();
            is += result.entered[i].size();
        }
        const auto count = [](const Clients& clients) {
            return static_cast<std::size_t>(std::ranges::count_if(
                clients,
                [](const ClientQuarter& each) { return each.assessment.finalGrade.has_value(); }));
        };
        REQUIRE(was == count(before));
        REQUIRE(is == count(now));
    }
}

TEST_CASE("Drag is ranked with the heaviest first", "[portfolio]") {
    // The seed story: 40 % of the hours for 25 % of the revenue is 1.6.
    ClientQuarter d = graded(1, Grade::D);
    d.metrics.drag = Fraction{8, 5};
    d.metrics.revenueShare = Fraction{25, 100};
    d.metrics.hoursShare = Fraction{40, 100};
    ClientQuarter a = graded(2, Grade::A);
    a.metrics.drag = Fraction{1, 2};
    ClientQuarter worse = graded(3, Grade::C);
    worse.metrics.drag = Fraction{3, 1};
    ClientQuarter ungraded = graded(4, {});
    ungraded.metrics.drag = Fraction{9, 1};
    const std::vector<DragEntry> ranking =
        dragRanking({d, a, worse, ungraded, graded(5, Grade::B)});
    REQUIRE(ranking.size() == 3);
    CHECK(ranking[0].client == ClientId{3});
    CHECK(ranking[1].client == ClientId{1});
    CHECK(ranking[1].hoursShare == Fraction{40, 100});
    CHECK(ranking[2].grade == Grade::A);
}

TEST_CASE("A reaction stands for a grade", "[portfolio]") {
    CHECK(gutGrade(4) == Grade::A);
    CHECK(gutGrade(3) == Grade::B);
    CHECK(gutGrade(2) == Grade::C);
    CHECK(gutGrade(1) == Grade::C);
    CHECK(gutGrade(0) == Grade::D);
}

TEST_CASE("Gut against formula lists the widest apart first", "[portfolio]") {
    ClientQuarter overridden = reacted(4, 4, Grade::A);
    overridden.assessment.finalGrade = Grade::D;  // the computed one is compared
    const GutAgreement result =
        gutAgreement({reacted(1, 4, Grade::B), reacted(2, 0, Grade::D), reacted(3, 4, Grade::D),
                      overridden, graded(5, Grade::B)});
    CHECK(result.compared == 4);
    CHECK(result.equal == 2);
    REQUIRE(result.disagreements.size() == 2);
    CHECK(result.disagreements[0].client == ClientId{3});
    CHECK(result.disagreements[0].first == 0);
    CHECK(result.disagreements[0].second == 3);
    CHECK(result.disagreements[1].client == ClientId{1});
    // Gut A A A D, formula A B D D: 1 - (0 + 1 + 9 + 0) / sum of expected squares
    // = 1 - 10 / ((3 x 1 + 3 x 9 x 2 + 1 x 9 + 1 x 4) / 4) = 1 - 40/70
    CHECK(result.kappa == Fraction{3, 7});
}

TEST_CASE("Where nobody reacted there is nothing to compare", "[portfolio]") {
    const GutAgreement result = gutAgreement({graded(1, Grade::A)});
    CHECK(result.compared == 0);
    CHECK_FALSE(result.kappa);
    CHECK(result.disagreements.empty());
}

}  // namespace winnow::test
