// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include <app/sample_script.h>

namespace winnow::sample {

const std::vector<RatingEvent>& ratingEvents() {
    static const std::vector<RatingEvent> kEvents{
        {"GAR", 0, "keeps_word", 0,
         "Signed in September that call-outs are charged. Refused to pay the first one."},
        {"VAN", 0, "leaves_setup_alone", 0,
         "A friend of the owner reset the firewall. We were blamed."},
        {"HAR", 5, "takes_advice", 2,
         "Asked for the managed offer himself after the ransomware next door."},
        {"HAR", 6, "values_service", 3, "Read the itemised invoice line by line and thanked Maya."},
        {"PEL", 19, "takes_advice", 4,
         "Put the new backup into next year's budget at the review on 8 September."},
        {"PEL", 19, "values_service", 4,
         "Brought a good bottle when the depot move went without a hitch."},
        {"PEL", 19, "caller_id", 4, "Rings with news: twelve new drivers in November."},
        {"WHI", 19, "takes_advice", 2, "The new partner asks for the cheapest option each time."},
        {"WHI", 19, "values_service", 3,
         "The old partner left in June. The new one wants to see a price list."},
        {"WHI", 19, "follows_procedure", 2, "The new partner calls Tobias on his mobile."},
        {"BRA", 19, "follows_procedure", 3,
         "Everything through the portal since the half-hour session in July."},
        {"BRA", 19, "values_service", 3,
         "First quarter under the agreement without an emergency, and they noticed."},
        {"INK", 19, "reports_early", 3, "Called about one plotter before the second one failed."},
        {"SIL", 19, "pays_without_arguing", 0, "Questioned every line of August and paid half."},
        {"SIL", 19, "takes_advice", 1, "Wants the free antivirus back."},
        {"LUM", 19, "follows_procedure", 3, "Portal from the first day, as agreed."},
        {"LUM", 19, "caller_id", 3, "Pleasant so far."},
        {"LUM", 19, "takes_advice", std::nullopt, "Nothing advised yet."},
        {"DRA", 19, "pays_without_arguing", 2, "Disputes the network invoice, but talks about it."},
    };
    return kEvents;
}

bool isUnrated(std::string_view code, int quarter) {
    constexpr std::array<std::pair<std::string_view, int>, 5> kUnrated{
        {{"LUM", 18}, {"LUM", 19}, {"QUA", 19}, {"LOW", 19}, {"FER", 19}}};
    return std::ranges::find(kUnrated, std::pair(code, quarter)) != kUnrated.end();
}

const std::vector<InvoiceEvent>& invoiceEvents() {
    static const std::vector<InvoiceEvent> kEvents{
        {.code = "BEL",
         .issuedOn = "2022-02-18",
         .dueOn = "",
         .kind = LineKind::Labour,
         .euros = -145,
         .description = "Credit: call-out charged twice"},
        {.code = "COR",
         .issuedOn = "2023-05-16",
         .dueOn = "",
         .kind = LineKind::Product,
         .euros = -269,
         .description = "Credit: one screen returned"},
        {.code = "TES",
         .issuedOn = "2025-11-20",
         .dueOn = "",
         .kind = LineKind::Labour,
         .euros = -320,
         .description = "Credit after a complaint"},
        {.code = "DRA",
         .issuedOn = "2026-06-12",
         .dueOn = "2026-07-12",
         .kind = LineKind::Project,
         .euros = 8600,
         .description = "Warehouse network, second stage",
         .disputed = true,
         .paidOn = "2026-08-20",
         .paidEuros = 2500},
    };
    return kEvents;
}

const std::vector<RedFlagEvent>& redFlagEvents() {
    static const std::vector<RedFlagEvent> kEvents{
        {"GAR", RedFlagKind::NightCall, "2021-10-27",
         "Called Leo at 22:10 about a printer in the showroom."},
        {"VAN", RedFlagKind::ThirdPartyTampering, "2021-11-09",
         "A friend of the owner reset the firewall."},
        {"GAR", RedFlagKind::BrokenCommitment, "2021-11-30",
         "Refused the call-out charge signed on 14 September."},
        {"VAN", RedFlagKind::UrgentWhileOverdue, "2021-12-10",
         "Wanted the stage laptops the same day, three invoices overdue."},
        {"CAS", RedFlagKind::Haggling, "2022-01-20", "Offered to pay 60 % of December."},
        {"GAR", RedFlagKind::Haggling, "2022-02-08", "Wants ten years of loyalty as a discount."},
        {"BEL", RedFlagKind::Indecision, "2022-05-17", "Fourth quotation for the same server."},
        {"CAS", RedFlagKind::UrgentWhileOverdue, "2022-06-23",
         "Turnstiles down on a Sunday, nothing paid since March."},
        {"BEL", RedFlagKind::Haggling, "2022-11-29", "Asked for the hours at the price of 2018."},
        {"QUA", RedFlagKind::NightCall, "2024-07-13", "Night porter called about the lobby music."},
        {"FER", RedFlagKind::ThirdPartyTampering, "2025-09-04",
         "A nephew changed the router on the Hill Road site."},
        {"FER", RedFlagKind::NightCall, "2026-03-18",
         "22:00 call, angry, about a forgotten password."},
        {"FER", RedFlagKind::UrgentWhileOverdue, "2026-06-30",
         "Site office to be moved at once, two invoices overdue."},
        {"SIL", RedFlagKind::Haggling, "2026-08-25",
         "Will pay August only without the security line."},
        {"FER", RedFlagKind::Haggling, "2026-09-10",
         "Turned the managed offer down for the third time."},
    };
    return kEvents;
}

const std::vector<OverrideEvent>& overrideEvents() {
    static const std::vector<OverrideEvent> kEvents{
        {"LOW", 18, 20, Grade::B,
         "Fee rise of 12% signed for January, and the school sent us two of our best clients."},
    };
    return kEvents;
}

}  // namespace winnow::sample
