// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/encoding_evidence.h>

#include <map>

#include <formats/utf8.h>
#include <support/catch.h>

namespace winnow::importing {

namespace {

// The bytes of a UTF-8 text in an encoding of single bytes; every character must be in it.
std::string encoded(std::string_view text, Encoding encoding) {
    std::map<std::string, char, std::less<>> bytes;
    for (unsigned byte = 0; byte < 256; ++byte) {
        std::array<char, 4> utf8{};
        const auto value = static_cast<unsigned char>(byte);
        char* const end = appendUtf8(utf8.data(), singleByteCharacter(encoding, value));
        bytes.try_emplace(std::string(utf8.data(), end), static_cast<char>(value));
    }
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        const auto byte = bytes.find(text.substr(at, length));
        REQUIRE(byte != bytes.end());
        result += byte->second;
        at += length;
    }
    return result;
}

Encoding verdict(std::string_view bytes) {
    EncodingEvidence evidence;
    evidence.add(bytes, true);
    return evidence.verdict();
}

Encoding found(std::string_view text, Encoding encoding) {
    return verdict(encoded(text, encoding));
}

constexpr std::string_view kLedger =
    "JournalCode|JournalLib|EcritureDate|CompteLib|CompAuxLib|EcritureLib|Debit\n"
    "VE|Ventes|20260131|Clients|Sté Générale d'Électricité|Facture n°2026-014 réglée à 30 "
    "jours|1200,00\n"
    "VE|Ventes|20260228|Prestations à façon|Hôtel du Château|Forfait février, août et "
    "Noël|850,00\n";

constexpr std::string_view kInvoices =
    "Client;Libellé;Échéance;Montant réglé\n"
    "Boulangerie Crème & Cœur;Contrat d’infogérance – « mensuel »;31/03/2026;1 250,00 €\n"
    "Lycée Saint-Exupéry;Dépannage à distance…;30/04/2026;80,00 €\n";

constexpr std::string_view kGerman =
    "Kunde;Straße;Fälligkeit;Betrag\nMüller & Söhne;Hauptstraße 5;31.03.2026;1.250,00\n"
    "Bäckerei Größ;Überweg 1;30.04.2026;80,00\nÄrztehaus Köln;Österreicher Platz;;12,00\n";

}  // namespace

TEST_CASE("French ledgers are known in each encoding", "[import][encoding]") {
    CHECK(found(kLedger, Encoding::Windows1252) == Encoding::Windows1252);
    CHECK(found(kLedger, Encoding::Ibm850) == Encoding::Ibm850);
    // Without the letters of its own, ISO 8859-15 is the same as Windows-1252.
    CHECK(found(kLedger, Encoding::Latin9) == Encoding::Windows1252);
    CHECK(verdict(kLedger) == Encoding::Utf8);
}

TEST_CASE("Invoices with the euro and typographic signs are known", "[import][encoding]") {
    CHECK(found(kInvoices, Encoding::Windows1252) == Encoding::Windows1252);
    CHECK(found("Client;Libellé;Montant\nLycée;Cœur de réseau;1 250,00 €\n", Encoding::Latin9) ==
          Encoding::Latin9);
    CHECK(found("Client;Montant (€)\nAcme;12,50\n", Encoding::Latin9) == Encoding::Latin9);
    CHECK(found("Client;Montant\nAcme;12,50 €\n", Encoding::Latin9) == Encoding::Latin9);
    CHECK(found("Client;Montant\nAcme;12,50 €\n", Encoding::Windows1252) == Encoding::Windows1252);
    CHECK(found("Client;Fee\nAcme;£12.50\nOther;£3\n", Encoding::Windows1252) ==
          Encoding::Windows1252);
    CHECK(found("Client;Fee\nAcme;£12.50\nOther;£3\n", Encoding::Ibm850) == Encoding::Ibm850);
}

TEST_CASE("German and Spanish texts are known", "[import][encoding]") {
    CHECK(found(kGerman, Encoding::Windows1252) == Encoding::Windows1252);
    CHECK(found(kGerman, Encoding::Ibm850) == Encoding::Ibm850);
    const std::string_view spanish = "Cliente;Año;Descripción\nPeña Ibáñez;2026;Más información\n";
    CHECK(found(spanish, Encoding::Windows1252) == Encoding::Windows1252);
    CHECK(found(spanish, Encoding::Ibm850) == Encoding::Ibm850);
    const std::string_view danish = "Kunde;Beløb\nÅrhus Køkken;12,00\nSæby Rør;3,00\n";
    CHECK(found(danish, Encoding::Windows1252) == Encoding::Windows1252);
}

TEST_CASE("Words in capitals are known", "[import][encoding]") {
    const std::string_view text = "CLIENT;LIBELLÉ\nSOCIÉTÉ GÉNÉRALE;RÉGLÉ\n";
    CHECK(found(text, Encoding::Windows1252) == Encoding::Windows1252);
    CHECK(found(text, Encoding::Ibm850) == Encoding::Ibm850);
    const std::string_view cedilla = "CLIENT;PAYS\nFRANÇOIS;FRANÇAIS\n";
    CHECK(found(cedilla, Encoding::Windows1252) == Encoding::Windows1252);
}

TEST_CASE("A few accents are enough", "[import][encoding]") {
    for (const std::string_view text :
         {"Client;Date\nLycée;1\n", "Déjà;1\n", "Durée;Société\n", "à payer;réglé\n",
          "N° facture;Client\n", "Début;Fin\n", "Boîte;1\n", "Prénom;Nom\nZoë;X\n"}) {
        CAPTURE(text);
        CHECK(found(text, Encoding::Windows1252) == Encoding::Windows1252);
        CHECK(found(text, Encoding::Ibm850) == Encoding::Ibm850);
    }
}

TEST_CASE("English with typographic signs is Windows-1252", "[import][encoding]") {
    for (const std::string_view text :
         {"Client;Note\nAcme;don’t call\n", "Client;Note\nAcme;waiting…\n", "Note\nthe “big” one\n",
          "Note\n2019–2020\n", "Note\nthis … that … and – so – on\n", "Name\nAcme™ Ltd\n",
          "Note\n‘quoted’\n"}) {
        CAPTURE(text);
        CHECK(found(text, Encoding::Windows1252) == Encoding::Windows1252);
    }
}

TEST_CASE("Blocks may cut a text anywhere", "[import][encoding]") {
    const std::string bytes = encoded(kLedger, Encoding::Ibm850);
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        EncodingEvidence evidence;
        evidence.add(std::string_view(bytes).substr(0, cut), cut == bytes.size());
        evidence.add(std::string_view(bytes).substr(cut), true);
        REQUIRE(evidence.verdict() == Encoding::Ibm850);
    }
    for (std::size_t cut = 0; cut <= kInvoices.size(); ++cut) {
        EncodingEvidence evidence;
        evidence.add(kInvoices.substr(0, cut), false);
        evidence.add(kInvoices.substr(cut), true);
        REQUIRE(evidence.verdict() == Encoding::Utf8);
    }
}

TEST_CASE("Every byte of an encoding is one character or none", "[import][encoding]") {
    for (const Encoding encoding : {Encoding::Windows1252, Encoding::Latin9, Encoding::Ibm850}) {
        CHECK(encodingFromName(encodingName(encoding)) == encoding);
        for (unsigned byte = 0x20; byte < 0x7F; ++byte) {
            CHECK(singleByteCharacter(encoding, static_cast<unsigned char>(byte)) == byte);
        }
    }
    CHECK(singleByteCharacter(Encoding::Windows1252, 0x81) == 0);
    CHECK(singleByteCharacter(Encoding::Latin9, 0xA4) == 0x20AC);
    CHECK(singleByteCharacter(Encoding::Latin9, 0x85) == 0);
    CHECK(singleByteCharacter(Encoding::Ibm850, 0x82) == 0xE9);
    CHECK(singleByteCharacter(Encoding::Ibm850, 0xD5) == 0x20AC);
    CHECK(encodingFromName("CP850") == Encoding::Ibm850);
    CHECK(encodingFromName("ISO-8859-15") == Encoding::Latin9);
}

}  // namespace winnow::importing
