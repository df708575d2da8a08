// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sample_inventory.h>

#include <string_view>
#include <utility>

namespace winnow::sample {

namespace {

struct Field {
    std::string_view code;
    std::string_view en;
    std::string_view fr{};  // empty: the same
};

struct Item {
    InventorySection section = InventorySection::Assets;
    std::string_view en;
    std::string_view fr;  // empty: the same
    std::vector<Field> fields;
};

const std::vector<Item>& items() {
    using enum InventorySection;
    static const std::vector<Item> kItems{
        {Assets,
         "File server FER-SRV1",
         "Serveur de fichiers FER-SRV1",
         {{"type", "Tower server", "Serveur tour"},
          {"serial", "TWR-2204-0187"},
          {"location", "Site office", "Bureau du chantier"},
          {"warranty_until", "2027-04-30"}}},
        {Assets,
         "Notebooks (18)",
         "Ordinateurs portables (18)",
         {{"type", "Business notebook", "Portable professionnel"},
          {"location", "Site office and construction sites", "Bureau et chantiers"}}},
        {Assets,
         "Drawing workstations (7)",
         "Stations de dessin (7)",
         {{"type", "Workstation", "Station de travail"},
          {"location", "Drawing office", "Bureau d’études"},
          {"warranty_until", "2026-12-15"}}},
        {Licences,
         "Office suite, business plan",
         "Suite bureautique, offre entreprise",
         {{"count", "26"},
          {"renews_on", "2027-02-03"},
          {"transfer", "Tenant moves with the client", "Le locataire part avec le client"}}},
        {Licences,
         "Drawing software",
         "Logiciel de dessin",
         {{"count", "7"},
          {"renews_on", "2027-01-18"},
          {"transfer", "Held by the client", "Au nom du client"}}},
        {Domains,
         "ferrowgate.example",
         "",
         {{"registrar", "In the client’s own name", "Au nom du client"},
          {"dns", "With the registrar", "Chez le bureau d’enregistrement"},
          {"expires_on", "2027-06-11"}}},
        {CloudTenants,
         "Mail and files",
         "Messagerie et fichiers",
         {{"tenant", "ferrowgate.example"},
          {"administrator", "Darren Voss"},
          {"partner_link", "To be removed", "À retirer"}}},
        {AdminAccounts,
         "Global administrator",
         "Administrateur général",
         {{"system", "Mail and files", "Messagerie et fichiers"},
          {"held_by", "Darren Voss"},
          {"secret_kept_in", "Sealed envelope, client’s safe",
           "Enveloppe scellée, coffre du client"}}},
        {AdminAccounts,
         "Server administrator",
         "Administrateur du serveur",
         {{"system", "FER-SRV1"},
          {"held_by", "Darren Voss"},
          {"secret_kept_in", "Password store, handed over at the meeting",
           "Coffre de mots de passe, remis à la réunion"}}},
        {Network,
         "Firewall, site office",
         "Pare-feu, bureau du chantier",
         {{"type", "Firewall", "Pare-feu"},
          {"location", "Server cupboard", "Armoire du serveur"},
          {"config_kept_in", "Dossier, annex 2", "Dossier, annexe 2"}}},
        {Backups,
         "Nightly server backup",
         "Sauvegarde nocturne du serveur",
         {{"what", "FER-SRV1, whole", "FER-SRV1, entier"},
          {"target", "Disk on site and our data centre", "Disque sur place et notre centre"},
          {"key_held_by", "Tamarisk IT; to be handed over", "Tamarisk IT ; à remettre"}}},
        {Vendors,
         "Internet line",
         "Accès Internet",
         {{"service", "Fibre, 300 Mbit/s", "Fibre, 300 Mbit/s"},
          {"contact", "Contract is the client’s", "Contrat au nom du client"}}},
        {Applications,
         "Site accounting",
         "Comptabilité de chantier",
         {{"used_for", "Quotes and progress bills", "Devis et situations de travaux"},
          {"supported_by", "Its publisher", "Son éditeur"}}},
        {KnownIssues,
         "Backup system is five years old",
         "Le système de sauvegarde a cinq ans",
         {{"since", "2026-03-01"},
          {"effect", "Restores take half a day", "Une restauration prend une demi-journée"},
          {"advice", "Replace it", "Le remplacer"}}},
        {DataLocations,
         "Copies in our data centre",
         "Copies dans notre centre",
         {{"what", "Backups of the last 30 days", "Sauvegardes des 30 derniers jours"},
          {"location", "Tamarisk IT"},
          {"personal_data", "Staff and customer files", "Dossiers du personnel et des clients"}}},
    };
    return kItems;
}

std::string in(Language language, std::string_view en, std::string_view fr) {
    return std::string(language == Language::French && !fr.empty() ? fr : en);
}

}  // namespace

std::vector<InventoryItem> sampleInventory(ClientId client, Language language) {
    std::vector<InventoryItem> inventory;
    for (const Item& each : items()) {
        InventoryItem item;
        item.client = client;
        item.section = each.section;
        item.name = in(language, each.en, each.fr);
        for (const Field& field : each.fields) {
            item.fields.emplace_back(field.code, in(language, field.en, field.fr));
        }
        inventory.push_back(std::move(item));
    }
    return inventory;
}

}  // namespace winnow::sample
