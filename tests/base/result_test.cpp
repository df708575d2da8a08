// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/result.h>

#include <memory>

#include <support/catch.h>

using namespace winnow;

namespace {

const Error kRefusal{Text{"import.no_file", {{"name", std::string("x.csv")}}}, ErrorKind::Usage};

}  // namespace

TEST_CASE("A result holds a value", "[result]") {
    Result<std::string> result = std::string("fine");
    REQUIRE(result);
    CHECK(*result == "fine");
    CHECK(result->size() == 4);
    result.value() += "!";
    CHECK(*std::move(result) == "fine!");
}

TEST_CASE("A result holds the error instead", "[result]") {
    const Result<int> result = kRefusal;
    REQUIRE_FALSE(result);
    CHECK_FALSE(result.hasValue());
    CHECK(result.error() == kRefusal);
    CHECK(result.error().kind == ErrorKind::Usage);
}

TEST_CASE("Taking the value of a failed result is a bug that names the error", "[result]") {
    const Result<int> result = kRefusal;
    CHECK_THROWS_AS(result.value(), std::logic_error);
    CHECK_THROWS_WITH(*result, Catch::Matchers::ContainsSubstring("import.no_file"));
}

TEST_CASE("A result can hold what can only be moved", "[result]") {
    Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
    const std::unique_ptr<int> taken = std::move(result).value();
    CHECK(*taken == 7);
}

TEST_CASE("A result without a value is success or an error", "[result]") {
    CHECK(Result<void>());
    const Result<void> failed = kRefusal;
    REQUIRE_FALSE(failed);
    CHECK(failed.error() == kRefusal);
}
