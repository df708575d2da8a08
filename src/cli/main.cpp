// SPDX-License-Identifier: GPL-3.0-or-later
// winnow-cli as built without Qt: everything but the PDF.
#include <cli/cli.h>

int main(int argc, char** argv) { return winnow::cli::runMain(argc, argv, {}); }
