// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sample_contacts.h>

#include <algorithm>
#include <string>
#include <string_view>

#include <app/sample_script.h>

namespace winnow::sample {

namespace {

// Somebody beside the one whom the firm calls.
struct Person {
    std::string_view code;
    std::string_view name;
    std::string_view position;
    ContactRoles roles;
};

constexpr ContactRoles kPays{true, false, false};
constexpr ContactRoles kUses{false, false, true};
constexpr ContactRoles kDecides{false, true, false};
constexpr ContactRoles kPaysAndDecides{true, true, false};

const std::vector<Person>& others() {
    static const std::vector<Person> kOthers{{"COR", "Lise Varga", "Accounts", kPays},
                                             {"COR", "Pavel Orth", "Head of production", kUses},
                                             {"WHI", "Ruth Enderby", "Office manager", kPays},
                                             {"FAI", "Simon Peake", "Front desk", kUses},
                                             {"TES", "Nora Keller", "Accounts", kPays},
                                             {"LOW", "County schools office", "Invoices", kPays},
                                             {"LOW", "Martin Foley", "Teacher, computing", kUses},
                                             {"OAK", "Jess Turnbull", "Practice nurse", kUses},
                                             {"PEL", "Edda Brandl", "Accounts", kPays},
                                             {"PEL", "Karim Haddad", "Dispatcher", kUses},
                                             {"BRA", "Colin Marsh", "Accounts", kPays},
                                             {"SOL", "Theo Lindqvist", "Laboratory lead", kUses},
                                             {"SOL", "Ann Bexley", "Finance", kPays},
                                             {"ARD", "Piers Quill", "Partner", kDecides},
                                             {"QUA", "Helga Stein", "Controller", kPays},
                                             {"NOR", "Jonas Fell", "Finance", kPays},
                                             {"AMB", "Greta Moll", "Practice manager", kPays},
                                             {"DRA", "Paola Neri", "Accounts", kPays},
                                             {"SIL", "Meg Sandler", "Partner", kDecides},
                                             {"HAR", "Bridget Hart", "Accounts", kPays}};
    return kOthers;
}

// "Dr Nadia Sorel" at COR is sorel@cor.example, a domain that belongs to nobody.
std::string mailOf(std::string_view name, std::string_view code) {
    std::string mail(name.substr(name.rfind(' ') + 1));
    mail += '@';
    mail += code;
    std::ranges::transform(mail, mail.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return mail + ".example";
}

// Whoever runs a small firm pays as well; elsewhere it has to be asked.
ContactRoles rolesOfFirst(std::string_view code) {
    for (const std::string_view small : {"OAK", "INK", "TAN", "ARD", "LUM"}) {
        if (code == small) {
            return kPaysAndDecides;
        }
    }
    return kDecides;
}

}  // namespace

std::vector<Contact> makeContacts(const std::vector<ClientId>& ids) {
    std::vector<Contact> contacts;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const ClientScript& script = clients()[i];
        const auto add = [&](std::string_view name, std::string_view position, ContactRoles roles) {
            Contact contact;
            contact.client = ids[i];
            contact.name = name;
            contact.position = position;
            contact.email = mailOf(name, script.code);
            contact.roles = roles;
            contacts.push_back(std::move(contact));
        };
        add(script.contact, "", rolesOfFirst(script.code));
        for (const Person& person : others()) {
            if (person.code == script.code) {
                add(person.name, person.position, person.roles);
            }
        }
    }
    return contacts;
}

}  // namespace winnow::sample
