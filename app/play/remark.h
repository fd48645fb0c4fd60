/* Rehearsal notes: taken, and thrown away; each is one named step of undo.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"
#include "app/model/scene.h"

G_BEGIN_DECLS

/* What is noted. */
typedef struct
{
  RegieRemarkKind kind;
  double at;        /* seconds since the beat began */
  RegiePoint place; /* metres; x is NaN for nowhere in particular */
  const char *text;
} RegieNoted;

/* Returns: (transfer none): the note, the beat's last; NULL when nothing is said. */
RegieRemark *regie_remark_take (RegieDocument *document,
                                RegieBeat *beat,
                                const RegieNoted *noted);
void regie_remark_delete (RegieDocument *document, RegieRemark *remark);

/* One sign for the kind: "?" for a question. */
const char *regie_remark_sign (RegieRemarkKind kind);

G_END_DECLS
