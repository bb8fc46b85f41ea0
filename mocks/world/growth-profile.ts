/** How a simulated creator behaves. */
export interface GrowthProfile {
  /** New videos a week, on average. */
  readonly postsPerWeek: number;
  /** Views that a middling video of this creator collects in its first month. */
  readonly typicalViews: number;
  /** How unequal the videos are: the standard deviation of the logarithm of their views. */
  readonly spread: number;
  /** Followers when the creator is first scraped. */
  readonly followers: number;
}
