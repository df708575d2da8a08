// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <app/portfolio.h>
#include <app/report_service.h>
#include <base/catalogue.h>
#include <base/locale.h>
#include <base/text.h>

namespace winnow {

// The sentences of a document for people outside, in its own language and the portfolio's currency.
class DocumentWords {
public:
    DocumentWords(Language language, const Currency& currency)
        : m_catalogue(catalogue(language)), m_locale(language, currency) {}

    const Locale& locale() const { return m_locale; }
    std::string text(const Text& text) const { return m_catalogue.render(text, m_locale); }
    std::string text(std::string_view id) const { return m_catalogue.render(id, m_locale); }
    std::string text(std::string_view id,
                     std::vector<std::pair<std::string, TextArgument>> arguments) const {
        return text(Text{std::string(id), std::move(arguments)});
    }

private:
    const Catalogue& m_catalogue;
    Locale m_locale;
};

}  // namespace winnow
