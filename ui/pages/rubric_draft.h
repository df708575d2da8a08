// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include <domain/rubric.h>

namespace winnow {

// The rubric being edited, beside the one in use. Nothing is stored before it is published; each
// change can be taken back. The targets are no part of the draft: they stay those in use.
class RubricDraft : public QObject {
    Q_OBJECT

public:
    using Change = std::function<void(Rubric&)>;

    explicit RubricDraft(QObject* parent = nullptr) : QObject(parent) {}

    const Rubric& rubric() const { return m_rubric; }
    const Rubric& inUse() const { return m_inUse; }
    // Whether publishing would make a difference.
    bool isChanged() const { return m_rubric != m_inUse; }

    // Another rubric is in use; a draft stays one. `draft`: what was kept of an earlier sitting.
    void setInUse(const Rubric& rubric);
    void restart(const Rubric& inUse, const Rubric& draft);

    // One step of editing. Changes with the same key that follow each other are one step, and each
    // starts from what was there before the step: a slider that is dragged to and fro leaves no
    // trace of where it has been. An empty key is a step of its own.
    void edit(const QString& key, const Change& change);
    // What follows is a new step, even with the same key.
    void endStep() { m_key.clear(); }
    void replace(const Rubric& rubric);
    void discard();

    bool canUndo() const { return !m_before.empty(); }
    bool canRedo() const { return !m_after.empty(); }
    void undo();
    void redo();

Q_SIGNALS:
    void changed();

private:
    void take(Rubric rubric);

    Rubric m_inUse;
    Rubric m_rubric;
    std::vector<Rubric> m_before;  // the latest step last
    std::vector<Rubric> m_after;
    QString m_key;
};

// The weights of the draft with one set anew. `payer` gives way as far as it can; empty, or the
// criterion itself: all others in proportion. The total stays 100.
void setWeight(Rubric& rubric, const std::string& criterion, int weight, const std::string& payer);

// An id made of a name: lower case, digits and underscores, and not taken.
std::string idFromName(const QString& name, const std::function<bool(const std::string&)>& taken);

}  // namespace winnow
