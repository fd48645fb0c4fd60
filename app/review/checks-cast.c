/* Rules about roles and who plays them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/checks.h"

#include "app/model/scene.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

static const char *
name_of (RegieRole *role)
{
  return role->name ? role->name : "";
}

void
regie_check_super_objectives (RegieProduction *production,
                              const RegieCheck *self,
                              GPtrArray *findings)
{
  RegieRole *role;

  for (unsigned i = 0; (role = regie_list_at (production->roles, i)); i++)
    if (!regie_is_said (role->super_objective))
      regie_check_tell (self, findings, role,
                        g_strdup_printf (_ ("%s has no super-objective"),
                                            name_of (role)));
}

static void
find_wanting (RegieRecord *record, gpointer ids)
{
  if (REGIE_IS_ACT (record) && REGIE_ACT (record)->role &&
      regie_is_said (REGIE_ACT (record)->objective))
    g_hash_table_add (ids, REGIE_ACT (record)->role);
}

void
regie_check_lines_of_action (RegieProduction *production,
                             const RegieCheck *self,
                             GPtrArray *findings)
{
  g_autoptr (GHashTable) wanting = g_hash_table_new (g_str_hash, g_str_equal);
  RegieRole *role;

  regie_record_visit (REGIE_RECORD (production), find_wanting, wanting);
  for (unsigned i = 0; (role = regie_list_at (production->roles, i)); i++)
    if (!g_hash_table_contains (wanting, role->parent_instance.id))
      regie_check_tell (self, findings, role,
                        g_strdup_printf (_ ("%s wants nothing in any beat"),
                                            name_of (role)));
}

static gboolean
is_paid_on_sales_alone (RegieRole *role)
{
  RegieIncentive *incentive;
  unsigned i;

  for (i = 0; (incentive = regie_list_at (role->incentives, i)); i++)
    if (incentive->measure != REGIE_MEASURE_SALES)
      return FALSE;
  return i > 0;
}

void
regie_check_incentives (RegieProduction *production,
                        const RegieCheck *self,
                        GPtrArray *findings)
{
  RegieRole *role;

  for (unsigned i = 0; (role = regie_list_at (production->roles, i)); i++)
    if (is_paid_on_sales_alone (role))
      regie_check_tell (self, findings, role,
                        g_strdup_printf (_ ("%s is measured by sales alone"),
                                            name_of (role)));
}

/* Growing into a quality will do: nobody brings everything on the first day. */
static gboolean
brings_all (RegiePlayer *player, RegieRole *role)
{
  RegieQuality *quality;

  for (unsigned i = 0; (quality = regie_list_at (role->qualities, i)); i++)
    {
      RegieFit *fit = regie_player_fit (player, quality->parent_instance.id);

      if (!fit || fit->degree < REGIE_DEGREE_GROWS)
        return FALSE;
    }
  return TRUE;
}

/* Roles that ask for nothing can be played by anybody. */
void
regie_check_players (RegieProduction *production,
                     const RegieCheck *self,
                     GPtrArray *findings)
{
  RegieRole *role;

  for (unsigned i = 0; (role = regie_list_at (production->roles, i)); i++)
    {
      RegiePlayer *player;
      gboolean cast = FALSE, fits = !regie_list_at (role->qualities, 0);

      for (unsigned j = 0; (player = regie_list_at (production->players, j)); j++)
        if (regie_player_casting (player, role->parent_instance.id))
          {
            cast = TRUE;
            fits = fits || brings_all (player, role);
          }
      if (!fits)
        regie_check_tell (self, findings, role,
                          cast
                          ? g_strdup_printf (_ ("Nobody who is cast as %s brings "
                                                     "all that the role needs"),
                                                name_of (role))
                          : g_strdup_printf (_ ("Nobody is cast as %s"), name_of (role)));
    }
}
