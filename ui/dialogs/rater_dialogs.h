// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/locale.h>
#include <ui/dialogs/form_dialog.h>

class QComboBox;
class QListWidget;

namespace winnow {

class PortfolioBridge;

// For whom a rating sheet is made, and in which language.
class RatingSheetDialog : public FormDialog {
    Q_OBJECT

public:
    RatingSheetDialog(PortfolioBridge& bridge, QWidget* parent);

    QString rater() const;
    Language language() const;

protected:
    bool save() override;

private:
    QComboBox* m_rater;
    QComboBox* m_language;
};

// Whose ratings count: those checked, in the order of the list.
class CountingRatersDialog : public FormDialog {
    Q_OBJECT

public:
    CountingRatersDialog(PortfolioBridge& bridge, QWidget* parent);

protected:
    bool save() override;

private:
    void move(int by);

    PortfolioBridge& m_bridge;
    QListWidget* m_list;
};

}  // namespace winnow
