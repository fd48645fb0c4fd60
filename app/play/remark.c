/* Rehearsal notes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/remark.h"

#include "app/model/forget.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* To a tenth of a second and to a centimetre: nobody points better. */
static double
rounded (double value, double steps)
{
  return rint (value * steps) / steps;
}

RegieRemark *
regie_remark_take (RegieDocument *document, RegieBeat *beat, const RegieNoted *noted)
{
  RegieJournal *journal = regie_document_journal (document);
  g_autofree char *text = g_strstrip (g_strdup (noted->text ? noted->text : ""));
  g_autoptr (RegieRemark) remark = NULL;

  if (!*text)
    return NULL;
  remark = g_object_new (REGIE_TYPE_REMARK, "kind", noted->kind, "at",
                         rounded (noted->at, 10), "text", text, NULL);
  if (!isnan (noted->place.x))
    g_object_set (remark, "x", rounded (noted->place.x, 100), "y",
                  rounded (noted->place.y, 100), NULL);
  regie_journal_begin (journal, _ ("Take a Rehearsal Note"));
  regie_record_append (REGIE_RECORD (beat), REGIE_RECORD (remark));
  regie_journal_commit (journal);
  return remark;
}

void
regie_remark_delete (RegieDocument *document, RegieRemark *remark)
{
  RegieJournal *journal = regie_document_journal (document);

  regie_journal_begin (journal, _ ("Delete Rehearsal Note"));
  regie_forget_record (REGIE_RECORD (remark));
  regie_journal_commit (journal);
}

const char *
regie_remark_sign (RegieRemarkKind kind)
{
  static const char *const signs[] = { [REGIE_REMARK_IDEA] = "✦",
                                       [REGIE_REMARK_QUESTION] = "?",
                                       [REGIE_REMARK_PROBLEM] = "!",
                                       [REGIE_REMARK_INSIGHT] = "◆" };

  return signs[kind];
}
