// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/shared.h>

#include <formats/text_json.h>

namespace winnow {

Portfolio::Shared::Shared(Portfolio& owner, Database openDatabase, const Clock& fileClock)
    : OpenFile(std::move(openDatabase)),
      Computed(file, fileClock),
      portfolio(owner),
      sample(SettingStore(database).value("sample").has_value()),
      analysisService(owner),
      batchService(owner),
      clientService(owner),
      factService(owner),
      figuresService(owner),
      gradingService(owner),
      importService(owner),
      lockService(owner),
      mappingService(owner),
      prospectService(owner),
      qualityService(owner),
      raterService(owner),
      registerService(owner),
      reportService(owner),
      rubricService(owner),
      sessionService(owner),
      caseService(owner),
      playbookService(owner),
      letterService(owner),
      liftingService(owner),
      partingService(owner),
      handoverService(owner) {}

Action Portfolio::Shared::actionOf(const Text& action, std::optional<ClientId> client) {
    constexpr std::string_view kPrefix = "action.";
    return {action.id.substr(kPrefix.size()), argumentsToJson(action), client};
}

Error Portfolio::Shared::readOnlyError() const {
    return {{"app.read_only", {{"file", database.path().filename().string()}}}};
}

}  // namespace winnow
