#pragma once
// CXML alone looks behind this door: the target tells where the headers of libxml2 lie.
