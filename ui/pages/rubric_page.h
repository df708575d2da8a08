// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <app/rubric_service.h>
#include <ui/pages/page.h>

class QBoxLayout;
class QComboBox;
class QMenu;
class QTimer;

namespace winnow {

class Beside;
class Prompts;
class RubricBands;
class RubricCurveCard;
class RubricDraft;
class RubricGateList;
class RubricPreview;
class RubricRules;
class Settings;
class WeightList;

namespace ui {
class Button;
class CardFrame;
class Chip;
class IconButton;
class PageHeader;
class RecordList;
}  // namespace ui

// How clients are graded: weights, curves, anchors, gates, bands. Edited as a draft, with what it
// would do beside it, and published as a new version. The draft of a file is kept until it is
// published or discarded.
class RubricPage : public Page {
    Q_OBJECT

public:
    RubricPage(PortfolioBridge& bridge, Prompts& prompts, Settings& settings,
               QWidget* parent = nullptr);
    ~RubricPage() override;

    void refresh() override;
    QString statusText() const override;
    // The rubric as it is edited at present.
    const RubricDraft& draft() const { return *m_draft; }
    // What the draft would do; as of its last change once isUpToDate().
    const RubricService::Preview& preview() const { return m_preview; }
    bool isUpToDate() const;

    void publish();
    void discard();
    void importFile();
    void exportFile(const Rubric& rubric);
    void openVersion(int version);
    void setWeights();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildContent();
    void buildHeader();
    QWidget* buildLeft(QWidget* parent);
    QWidget* buildCriteria(QWidget* parent);
    QWidget* buildMiddle(QWidget* parent);
    QWidget* buildRight(QWidget* parent);
    void fillMore(QMenu* menu);
    void connectDraft();

    void showDraft();
    void showWeights(const std::vector<std::string>& problems);
    void showPayers();
    void showCurve();
    void showGates(const std::vector<std::string>& problems);
    void showTargets();
    void showVersions();
    void showPreview();
    const std::vector<Decimal>& measures(const Criterion& criterion);

    void choose(const std::string& criterion);
    void editWords();
    void resetWords();
    void removeCriterion();
    void fillNewCriteria(QMenu* menu);
    void addCriterion(Criterion criterion);
    void fillNewGates(QMenu* menu);
    void openGate(const QString& id);
    void addGate(const Gate& gate);
    void moveGate(const QString& id, int to);
    void focusPart(const QString& part);

    // The draft of the open file, from where it was kept.
    void followFile();
    void keepDraft();
    QString draftKey() const;

    Prompts& m_prompts;
    Settings& m_settings;
    RubricDraft* m_draft;
    Beside* m_beside;
    QTimer* m_later;  // from the last change to its preview
    std::shared_ptr<const RubricService::Trial> m_trial;
    RubricService::Preview m_preview;
    std::vector<RubricService::GateCount> m_gateCounts;  // of the last draft that could grade
    QString m_file;                                      // whose draft it is
    bool m_editable = true;
    int m_nextVersion = 1;

    std::string m_criterion;  // the one whose curve is shown
    struct Measured {
        std::string criterion;
        int validQuarters = 0;
        std::vector<Decimal> values;
    } m_measured;

    ui::PageHeader* m_header = nullptr;
    ui::Chip* m_unsaved = nullptr;
    ui::IconButton* m_undo = nullptr;
    ui::IconButton* m_redo = nullptr;
    ui::Button* m_discard = nullptr;
    ui::Button* m_publish = nullptr;
    QBoxLayout* m_columns = nullptr;
    QBoxLayout* m_middle = nullptr;
    QBoxLayout* m_right = nullptr;
    QBoxLayout* m_pair = nullptr;  // criteria and what belongs to the chosen one
    WeightList* m_weights = nullptr;
    QComboBox* m_payer = nullptr;
    ui::Button* m_allWeights = nullptr;
    ui::Button* m_addCriterion = nullptr;
    RubricBands* m_bands = nullptr;
    RubricRules* m_rules = nullptr;
    RubricCurveCard* m_curve = nullptr;
    RubricGateList* m_gates = nullptr;
    ui::Button* m_addGate = nullptr;
    RubricPreview* m_effect = nullptr;
    ui::RecordList* m_targets = nullptr;
    ui::RecordList* m_versions = nullptr;
};

}  // namespace winnow
