/* What people call a record, and where they find it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

G_BEGIN_DECLS

/* Its name: label, symbol's name, role's name, "Scene 2 · The order", "2.3 Chooses", "Wall" …
 * never empty. Returns: (transfer full). */
char *regie_record_name (RegieProduction *production, RegieRecord *record);

/* The record that an interface would open to show this one: a stance's or judgement's element,
 * an act's beat, a quality's role; itself when it can be shown. Returns: (transfer none). */
RegieRecord *regie_record_shown (RegieRecord *record);

/* Where it is: "Scene 2 · The order" of a beat or a thing in it, the setting's name of what
 * stands in all its scenes; NULL when there is nothing to say. Returns: (transfer full). */
char *regie_record_where (RegieRecord *record);

G_END_DECLS
