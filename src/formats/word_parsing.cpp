// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/word_parsing.h>

#include <algorithm>
#include <array>
#include <string>

#include <formats/header_names.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

// A word as files write it (folded) and what it means.
template <typename Meaning>
struct Word {
    std::string_view folded;
    Meaning meaning;
};

template <typename Meaning, std::size_t Count>
std::optional<Meaning> lookUp(const Word<Meaning> (&words)[Count], std::string_view text) {
    if (text.empty() || text.size() > 60) {
        return std::nullopt;
    }
    const std::string folded = foldedWord(text);
    for (const Word<Meaning>& word : words) {
        if (word.folded == folded) {
            return word.meaning;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<bool> parseYesNo(std::string_view text) {
    static constexpr Word<bool> kWords[] = {{"yes", true},
                                            {"no", false},
                                            {"oui", true},
                                            {"non", false},
                                            {"true", true},
                                            {"false", false},
                                            {"vrai", true},
                                            {"faux", false},
                                            {"1", true},
                                            {"0", false},
                                            {"x", true},
                                            {"y", true},
                                            {"n", false},
                                            {"o", true},
                                            {"b", true},
                                            {"nb", false},
                                            {"nc", false},
                                            {"billable", true},
                                            {"nonbillable", false},
                                            {"notbillable", false},
                                            {"unbillable", false},
                                            {"nocharge", false},
                                            {"donotbill", false},
                                            {"facturable", true},
                                            {"nonfacturable", false},
                                            {"disputed", true},
                                            {"notdisputed", false},
                                            {"undisputed", false},
                                            {"conteste", true},
                                            {"contestee", true},
                                            {"nonconteste", false},
                                            {"noncontestee", false}};
    // The spellings of large files, without folding.
    if (text == "Yes" || text == "true") {
        return true;
    }
    if (text == "No" || text == "false") {
        return false;
    }
    return lookUp(kWords, text);
}

std::optional<DocumentKind> parseDocumentKind(std::string_view text) {
    using enum DocumentKind;
    static constexpr Word<DocumentKind> kWords[] = {{"invoice", Invoice},
                                                    {"salesinvoice", Invoice},
                                                    {"facture", Invoice},
                                                    {"facturedevente", Invoice},
                                                    {"facturestandard", Invoice},
                                                    {"accrec", Invoice},
                                                    {"salesreceipt", Invoice},
                                                    {"si", Invoice},
                                                    {"taxinvoice", Invoice},
                                                    {"factureclient", Invoice},
                                                    {"creditnote", CreditNote},
                                                    {"creditmemo", CreditNote},
                                                    {"credit", CreditNote},
                                                    {"salescreditnote", CreditNote},
                                                    {"salescredit", CreditNote},
                                                    {"avoir", CreditNote},
                                                    {"factureavoir", CreditNote},
                                                    {"accreccredit", CreditNote},
                                                    {"sc", CreditNote},
                                                    {"refund", CreditNote},
                                                    {"refundreceipt", CreditNote},
                                                    {"notedecredit", CreditNote},
                                                    {"remboursement", CreditNote},
                                                    {"payment", Other},
                                                    {"paiement", Other},
                                                    {"reglement", Other},
                                                    {"estimate", Other},
                                                    {"quote", Other},
                                                    {"devis", Other},
                                                    {"journalentry", Other},
                                                    {"deposit", Other},
                                                    {"bill", Other},
                                                    {"billpayment", Other},
                                                    {"purchaseinvoice", Other},
                                                    {"accpay", Other},
                                                    {"accpaycredit", Other},
                                                    {"purchaseorder", Other},
                                                    {"expense", Other},
                                                    {"cheque", Other},
                                                    {"check", Other},
                                                    {"transfer", Other},
                                                    {"proforma", Other},
                                                    {"salesorder", Other},
                                                    {"commande", Other},
                                                    {"statementcharge", Other},
                                                    {"timecharge", Other},
                                                    {"receivepayment", Other}};
    return lookUp(kWords, text);
}

StatusKind parseStatus(std::string_view text) {
    using enum StatusKind;
    static constexpr Word<StatusKind> kWords[] = {
        {"paid", Paid},           {"paidinfull", Paid},     {"closed", Paid},
        {"payee", Paid},          {"paye", Paid},           {"reglee", Paid},
        {"regle", Paid},          {"acquittee", Paid},      {"soldee", Paid},
        {"autopaid", Paid},       {"deposited", Paid},      {"draft", NotIssued},
        {"brouillon", NotIssued}, {"void", NotIssued},      {"voided", NotIssued},
        {"deleted", NotIssued},   {"supprimee", NotIssued}, {"cancelled", NotIssued},
        {"canceled", NotIssued},  {"annulee", NotIssued},   {"annule", NotIssued},
        {"abandonnee", NotIssued}};
    return lookUp(kWords, text).value_or(Unknown);
}

std::string_view parseLineKind(std::string_view text) {
    static constexpr Word<std::string_view> kWords[] = {
        {"recurring", "recurring"},    {"agreement", "recurring"},
        {"subscription", "recurring"}, {"managedservices", "recurring"},
        {"contract", "recurring"},     {"recurrent", "recurring"},
        {"abonnement", "recurring"},   {"contrat", "recurring"},
        {"infogerance", "recurring"},  {"labour", "labour"},
        {"labor", "labour"},           {"service", "labour"},
        {"services", "labour"},        {"time", "labour"},
        {"maindoeuvre", "labour"},     {"prestation", "labour"},
        {"prestations", "labour"},     {"project", "project"},
        {"projects", "project"},       {"projet", "project"},
        {"product", "product"},        {"products", "product"},
        {"hardware", "product"},       {"software", "product"},
        {"goods", "product"},          {"produit", "product"},
        {"produits", "product"},       {"materiel", "product"},
        {"logiciel", "product"},       {"licence", "product"},
        {"license", "product"}};
    return lookUp(kWords, text).value_or(std::string_view());
}

std::string_view parseWorkType(std::string_view text) {
    static constexpr Word<std::string_view> kWords[] = {{"reactive", "reactive"},
                                                        {"support", "reactive"},
                                                        {"incident", "reactive"},
                                                        {"breakfix", "reactive"},
                                                        {"helpdesk", "reactive"},
                                                        {"remotesupport", "reactive"},
                                                        {"onsitesupport", "reactive"},
                                                        {"servicerequest", "reactive"},
                                                        {"reactif", "reactive"},
                                                        {"depannage", "reactive"},
                                                        {"assistance", "reactive"},
                                                        {"intervention", "reactive"},
                                                        {"proactive", "proactive"},
                                                        {"maintenance", "proactive"},
                                                        {"monitoring", "proactive"},
                                                        {"preventive", "proactive"},
                                                        {"proactif", "proactive"},
                                                        {"entretien", "proactive"},
                                                        {"supervision", "proactive"},
                                                        {"project", "project"},
                                                        {"projectwork", "project"},
                                                        {"projet", "project"},
                                                        {"installation", "project"},
                                                        {"migration", "project"},
                                                        {"admin", "admin"},
                                                        {"administration", "admin"},
                                                        {"administrative", "admin"},
                                                        {"administratif", "admin"},
                                                        {"internal", "admin"},
                                                        {"meeting", "admin"},
                                                        {"interne", "admin"},
                                                        {"reunion", "admin"}};
    return lookUp(kWords, text).value_or(std::string_view());
}

bool startsWithTotal(std::string_view text) {
    static constexpr std::array<std::string_view, 6> kStarts{
        "total", "subtotal", "sub-total", "sous-total", "grand total", "totaux"};
    std::string start;
    for (const char c : trimmed(text).substr(0, 16)) {
        start += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return std::ranges::any_of(kStarts, [&](std::string_view word) {
        return start.starts_with(word) && (start.size() == word.size() ||
                                           start[word.size()] == ' ' || start[word.size()] == ':');
    });
}

}  // namespace winnow::importing
