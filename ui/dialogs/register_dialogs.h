// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/evidence.h>
#include <ui/dialogs/form_dialog.h>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace winnow {

class OptionalDay;
class PortfolioBridge;

// The forms of the registers. Each adds an entry, or changes the one whose id is set.

class CommitmentDialog : public FormDialog {
    Q_OBJECT

public:
    CommitmentDialog(PortfolioBridge& bridge, const Commitment& entry, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    Commitment m_entry;
    QPlainTextEdit* m_promise;
    OptionalDay* m_signed;
    OptionalDay* m_due;
    QComboBox* m_state;
    OptionalDay* m_settled;
    QPlainTextEdit* m_evidence;
};

class DreadDialog : public FormDialog {
    Q_OBJECT

public:
    DreadDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    ClientId m_client;
    QComboBox* m_reporter;
    QDateEdit* m_day;
    QPlainTextEdit* m_note;
    OptionalDay* m_decideBy;
};

// What came of a dread report.
class DreadDecisionDialog : public FormDialog {
    Q_OBJECT

public:
    DreadDecisionDialog(PortfolioBridge& bridge, const DreadReport& report, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    DreadReportId m_report;
    QDateEdit* m_day;
    QPlainTextEdit* m_decision;
};

class UncommonPracticeDialog : public FormDialog {
    Q_OBJECT

public:
    UncommonPracticeDialog(PortfolioBridge& bridge, const UncommonPractice& entry, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    UncommonPractice m_entry;
    QLineEdit* m_practice;
    QPlainTextEdit* m_justification;
    QDateEdit* m_since;
    OptionalDay* m_until;
    OptionalDay* m_told;
    std::vector<QCheckBox*> m_criteria;
};

class RiskDialog : public FormDialog {
    Q_OBJECT

public:
    RiskDialog(PortfolioBridge& bridge, const RelationshipRisk& entry, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    RelationshipRisk m_entry;
    QComboBox* m_kind;
    QDateEdit* m_noted;
    OptionalDay* m_ended;
    QPlainTextEdit* m_note;
};

class SentimentDialog : public FormDialog {
    Q_OBJECT

public:
    SentimentDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    ClientId m_client;
    QComboBox* m_contact;
    QComboBox* m_level;
    QDateEdit* m_day;
    QPlainTextEdit* m_note;
};

class ReviewDialog : public FormDialog {
    Q_OBJECT

public:
    ReviewDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    ClientId m_client;
    QDateEdit* m_day;
    QPlainTextEdit* m_note;
};

// A gate that shall not count for a client for a while.
class WaiverDialog : public FormDialog {
    Q_OBJECT

public:
    WaiverDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    ClientId m_client;
    QComboBox* m_gate;
    QComboBox* m_until;
    QPlainTextEdit* m_reason;
};

// Supersedes the stored assessment of a locked quarter by what today's facts say.
class CorrectionDialog : public FormDialog {
    Q_OBJECT

public:
    CorrectionDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent);

protected:
    bool save() override;

private:
    PortfolioBridge& m_bridge;
    ClientId m_client;
    QPlainTextEdit* m_reason;
};

}  // namespace winnow
