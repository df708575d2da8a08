// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QDialog>

#include <app/import_service.h>

class QListWidget;

namespace winnow {

namespace ui {
class Button;
class SearchField;
}  // namespace ui

// Picks the client that a name in a file means: the likely ones first, then all, narrowed by
// typing.
class ImportClientChooser : public QDialog {
    Q_OBJECT

public:
    ImportClientChooser(const UnknownClient& unknown, const std::vector<Client>& clients,
                        QWidget* parent);

    std::optional<Client> chosen() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& narrowed);

    std::vector<LikelyClient> m_likely;
    std::vector<Client> m_clients;
    ui::SearchField* m_search;
    QListWidget* m_list;
    ui::Button* m_choose;
};

}  // namespace winnow
