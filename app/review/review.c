/* Asking all rules, and waiving what they find.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/checks.h"

#include "app/model/journal.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const RegieCheck regie_checks[] = {
  { "promise-carried-by-nothing", N_ ("Promises that nothing carries"),
    N_ ("A promise that no thing and no moment carries is only a sentence on a wall."),
    regie_check_promises_carried },
  { "promise-broken-at-peak", N_ ("Promises broken at the peak or at the end"),
    N_ ("What is remembered of a visit is its strongest moment and its last one."),
    regie_check_promises_broken },
  { "scene-without-event", N_ ("Scenes without an event"),
    N_ ("If nothing is different for the customer when a scene ends, it could be left out."),
    regie_check_events },
  { "beat-without-objective", N_ ("Beats in which nobody wants anything"),
    N_ ("Who wants nothing only carries out a procedure, and it shows."),
    regie_check_objectives },
  { "line-without-subtext", N_ ("Lines without subtext in a turning point"),
    N_ ("At the turn of a scene it matters more what is meant than what is said."),
    regie_check_turning_points },
  { "prop-never-used", N_ ("Props that nobody uses"),
    N_ ("What stands on the stage and is never touched promises something that does not come."),
    regie_check_props },
  { "role-without-super-objective", N_ ("Roles without a super-objective"),
    N_ ("It tells a player what to do when the script does not."),
    regie_check_super_objectives },
  { "role-without-line-of-action", N_ ("Roles without a line of action"),
    N_ ("Objectives from beat to beat are the thread that holds a role together."),
    regie_check_lines_of_action },
  { "role-paid-on-sales", N_ ("Roles that are measured by sales alone"),
    N_ ("Incentives tell a story too: a person who is paid by the sale sees a wallet walk in."),
    regie_check_incentives },
  { "role-nobody-fits", N_ ("Roles that nobody fits"),
    N_ ("Most of a success is decided in casting: what a role needs is hard to train later."),
    regie_check_players },
  { NULL, NULL, NULL, NULL },
};
/* clang-format on */

static void
finding_free (gpointer data)
{
  RegieFinding *self = data;

  g_object_unref (self->about);
  g_free (self->text);
  g_free (self->reason);
  g_free (self);
}

void
regie_check_tell (const RegieCheck *self, GPtrArray *findings, gpointer about, char *text)
{
  RegieFinding *finding = g_new0 (RegieFinding, 1);

  finding->check = self;
  finding->about = g_object_ref (about);
  finding->text = text;
  g_ptr_array_add (findings, finding);
}

static RegieWaiver *
find_waiver (RegieProduction *production, const RegieFinding *finding)
{
  RegieWaiver *waiver;

  for (unsigned i = 0; (waiver = regie_list_at (production->waivers, i)); i++)
    if (g_strcmp0 (waiver->rule, finding->check->name) == 0 &&
        g_strcmp0 (waiver->about, finding->about->id) == 0)
      return waiver;
  return NULL;
}

GPtrArray *
regie_review (RegieProduction *production)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (finding_free);

  for (const RegieCheck *check = regie_checks; check->name; check++)
    check->look (production, check, findings);
  for (unsigned i = 0; i < findings->len; i++)
    {
      RegieFinding *finding = findings->pdata[i];
      RegieWaiver *waiver = find_waiver (production, finding);

      finding->reason = waiver ? g_strdup (waiver->reason ? waiver->reason : "") : NULL;
    }
  return findings;
}

unsigned
regie_review_count (GPtrArray *findings, RegieRecord *record)
{
  unsigned n = 0;

  for (unsigned i = 0; i < findings->len; i++)
    {
      const RegieFinding *finding = findings->pdata[i];
      RegieRecord *above = finding->about;

      while (record && above && above != record)
        above = above->owner;
      n += above && !finding->reason;
    }
  return n;
}

void
regie_review_waive (RegieProduction *production,
                    const RegieFinding *finding,
                    const char *reason)
{
  RegieJournal *journal = production->journal;
  RegieWaiver *waiver = find_waiver (production, finding);
  g_autoptr (RegieWaiver) fresh = NULL;
  gboolean wanted = reason && *reason;

  regie_journal_begin (journal, wanted ? _ ("Waive Finding") : _ ("Take Waiver Back"));
  if (wanted && !waiver)
    {
      fresh = g_object_new (REGIE_TYPE_WAIVER, "rule", finding->check->name, "about",
                            finding->about->id, "reason", reason, NULL);
      regie_record_append (REGIE_RECORD (production), REGIE_RECORD (fresh));
    }
  else if (wanted)
    regie_record_set_text (REGIE_RECORD (waiver), "reason", reason);
  else if (waiver)
    regie_record_remove (REGIE_RECORD (waiver));
  regie_journal_commit (journal);
}
