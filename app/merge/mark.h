/* Marks in a merged production where both sides had changed the same.
 *
 * The text marks of version control would make of the file something that is no production
 * any more, and a comment cannot hold every value ("--" may not stand in one). So a mark is an
 * element of a namespace of its own in the record that is meant, with what all three versions
 * say. Regie keeps it as it keeps all that is not its own, through any number of saves; opening
 * the file and “regiectl check” tell of it as a notice, with its line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/merge/merge.h"

G_BEGIN_DECLS

/* Marks each conflict in the merged production. A choice made later makes it anew, without. */
void regie_mark_conflicts (RegieMerge *merge);

/* Takes all marks out of a production. Returns: how many there were. */
unsigned regie_mark_drop_all (RegieProduction *production);

G_END_DECLS
