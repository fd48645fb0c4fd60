/* The families of symbols, for people.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/symbol-families.h"

#include <glib/gi18n-lib.h>

/* People first: the cast stands with them. */
static const struct
{
  const char *family, *label;
} families[] = {
  { "people", N_ ("People") },
  { "counters", N_ ("Counters and tills") },
  { "seating", N_ ("Tables and seating") },
  { "shelving", N_ ("Shelving and display") },
  { "treatment", N_ ("Beds and treatment") },
  { "desks", N_ ("Desks") },
  { "fittings", N_ ("Fittings and stairs") },
  { "wayfinding", N_ ("Queue and wayfinding") },
  { "decor", N_ ("Plants and décor") },
  { "devices", N_ ("Screens and devices") },
  { "light", N_ ("Light") },
  { "sound", N_ ("Sound") },
  { "scent", N_ ("Scent") },
  { "outside", N_ ("Vehicles and outside") },
  { "own", N_ ("Your own") },
};

const char *
regie_symbol_family_at (unsigned position)
{
  return position < G_N_ELEMENTS (families) ? families[position].family : NULL;
}

const char *
regie_symbol_family_label (const char *family)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_strcmp0 (families[i].family, family) == 0)
      return _ (families[i].label);
  return family;
}
