extension RosterProblem {
  /// How many people one cell of the roster needs, and what every one too few or too many costs.
  ///
  /// With n people there, it costs `missing` for each below `lower`, `short` for each from there up to `wanted`, and
  /// `over` for each above `upper`.
  public struct Cover: Hashable, Codable, Sendable {
    /// The day's place in `days`.
    public var day: Int
    /// The shift whose people are counted; nil for a post.
    public var shift: String?
    /// The post whose people are counted, in the slot; nil for a shift.
    public var post: String?
    /// The slot's place in its day; nil for a shift.
    public var slot: Int?
    /// The fewest that must be there; fewer make a plan incomplete.
    public var lower: Int
    /// The fewest there should be.
    public var wanted: Int
    /// The most there should be.
    public var upper: Int
    /// What each one below `lower` costs; not less than `short`.
    public var missing: Int
    /// What each one below `wanted`, and not below `lower`, costs.
    public var short: Int
    /// What each one above `upper` costs.
    public var over: Int

    /// What a shift needs on a day.
    public init(
      day: Int, shift: String, lower: Int, wanted: Int, upper: Int, missing: Int, short: Int = 0, over: Int = 0
    ) {
      self.day = day
      self.shift = shift
      (self.lower, self.wanted, self.upper) = (lower, wanted, upper)
      (self.missing, self.short, self.over) = (missing, short, over)
    }

    /// What a post needs in a slot.
    public init(
      day: Int, post: String, slot: Int, lower: Int, wanted: Int, upper: Int, missing: Int, short: Int = 0,
      over: Int = 0
    ) {
      self.day = day
      self.post = post
      self.slot = slot
      (self.lower, self.wanted, self.upper) = (lower, wanted, upper)
      (self.missing, self.short, self.over) = (missing, short, over)
    }

    /// What so many people there cost.
    public func cost(of people: Int) -> Int {
      missing * max(0, lower - people) + short * max(0, wanted - max(people, lower)) + over * max(0, people - upper)
    }
  }

  /// A pair of shifts that must not follow each other.
  public struct Succession: Hashable, Codable, Sendable {
    /// The shift of one day.
    public var from: String
    /// The shift that must not be the next day's.
    public var to: String

    /// One shift and the one that must not follow it.
    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// How many days in a row somebody may or must be on certain shifts.
  ///
  /// A run that touches the first day with nothing known before it, or the last day, is not too short.
  public struct Run: Hashable, Codable, Sendable {
    /// The rule's name in the costs.
    public var id: String
    /// The shifts (or `off`) that make a day of the run.
    public var of: [String]
    /// The fewest days in a row; nil for any.
    public var min: Int?
    /// The most days in a row; nil for any.
    public var max: Int?
    /// What each day too few or too many costs; nil when the rule is hard.
    public var weight: Int?
    /// Whom it binds; nil for everybody.
    public var people: [String]?

    /// A rule for days in a row.
    public init(
      id: String, of: [String], min: Int? = nil, max: Int? = nil, weight: Int? = nil, people: [String]? = nil
    ) {
      self.id = id
      self.of = of
      (self.min, self.max, self.weight, self.people) = (min, max, weight, people)
    }
  }

  /// Something counted for each person over all days, and what it should come to.
  ///
  /// A day on one of `shifts` counts 1, or its amount; a slot at one of `posts` counts 1; only in the cells of `cells`.
  /// With `spans`, such as weekends, it is spans that are counted: each in which any day is on one of `shifts`.
  public struct Count: Hashable, Codable, Sendable {
    /// The rule's name in the costs.
    public var id: String
    /// Shifts that count (`off` may be among them).
    public var shifts: [String] = []
    /// What a day on each of `shifts` counts, in their order, such as minutes; nil for 1 each.
    public var amounts: [Int]?
    /// Spans of days, one after another, such as weekends, that are counted in place of days; nil for days.
    public var spans: [[Int]]?
    /// Posts that count.
    public var posts: [String] = []
    /// Where it is counted; nil for everywhere.
    public var cells: [Box]?
    /// What each person's count should come to; who is not named is not counted.
    public var shares: [Share]
    /// What each one outside `low`…`high` costs.
    public var weight: Int
    /// Whether the cost is the weight times the square of how many are outside.
    public var squared: Bool

    /// A count of shifts or of slots at posts.
    public init(
      id: String, shifts: [String] = [], amounts: [Int]? = nil, spans: [[Int]]? = nil, posts: [String] = [],
      cells: [Box]? = nil, shares: [Share], weight: Int = 0, squared: Bool = false
    ) {
      self.id = id
      self.shifts = shifts
      self.amounts = amounts
      self.spans = spans
      self.posts = posts
      self.cells = cells
      self.shares = shares
      self.weight = weight
      self.squared = squared
    }
  }

  /// Cells of the roster: some days, and some slots of them.
  public struct Box: Hashable, Codable, Sendable {
    /// The days' places in `days`; nil for all.
    public var days: [Int]?
    /// The slots' places in a day; nil for all. Shifts are counted whatever stands here.
    public var slots: [Int]?

    /// Some slots of some days.
    public init(days: [Int]? = nil, slots: [Int]? = nil) {
      self.days = days
      self.slots = slots
    }
  }

  /// What one person's count should come to.
  public struct Share: Hashable, Codable, Sendable {
    /// The person.
    public var person: String
    /// What counts already, from the weeks before.
    public var start: Int
    /// The least it must come to, `start` included; hard. Nil for any.
    public var min: Int?
    /// The most it may come to, `start` included; hard. Nil for any.
    public var max: Int?
    /// The least that costs nothing; nil for any.
    public var low: Int?
    /// The most that costs nothing; nil for any.
    public var high: Int?

    /// A person's share.
    public init(person: String, start: Int = 0, min: Int? = nil, max: Int? = nil, low: Int? = nil, high: Int? = nil) {
      self.person = person
      self.start = start
      (self.min, self.max, self.low, self.high) = (min, max, low, high)
    }
  }

  /// How people stand at posts: a stint is an unbroken row of slots at one post.
  public struct Stints: Hashable, Codable, Sendable {
    /// The shortest stint, in slots; hard.
    public var shortest = 1
    /// The longest stint, in slots; hard.
    public var longest: Int
    /// The stint that costs nothing, in slots.
    public var wanted: Int
    /// What each slot shorter or longer costs.
    public var away: Int
    /// What each stint costs: somebody must come and take over.
    public var handover: Int
    /// The fewest slots away from any post between two stints, 1 at least; hard.
    public var gap = 1
    /// The most slots at posts in a day; hard. Nil for any.
    public var mostPerDay: Int?

    /// A rule for stints.
    public init(longest: Int, wanted: Int, away: Int, handover: Int, gap: Int = 1, mostPerDay: Int? = nil) {
      self.longest = longest
      self.wanted = wanted
      self.away = away
      self.handover = handover
      self.gap = gap
      self.mostPerDay = mostPerDay
    }

    /// What one stint of so many slots costs.
    public func cost(of slots: Int) -> Int { handover + away * abs(slots - wanted) }
  }

  /// A settled cell.
  public struct Lock: Hashable, Codable, Sendable {
    /// The person.
    public var person: String
    /// The day's place in `days`.
    public var day: Int
    /// The shift that stands, or `off`; nil when a slot is settled.
    public var shift: String?
    /// The slot that is settled; nil when the shift is.
    public var slot: Int?
    /// The post in that slot: one of `posts`, `none` for no post, or `meal`.
    public var post: String?

    /// A settled shift.
    public init(person: String, day: Int, shift: String) {
      self.person = person
      self.day = day
      self.shift = shift
    }

    /// A settled slot.
    public init(person: String, day: Int, slot: Int, post: String) {
      self.person = person
      self.day = day
      self.slot = slot
      self.post = post
    }
  }

  /// What somebody would like or would rather not.
  public struct Wish: Hashable, Codable, Sendable {
    /// The person.
    public var person: String
    /// The day's place in `days`.
    public var day: Int
    /// The shift wished about, or `off`; nil when it is about a post.
    public var shift: String?
    /// The post wished about; nil when it is about a shift.
    public var post: String?
    /// The slots wished about; nil for all of the day.
    public var slots: [Int]?
    /// True for would like, false for would rather not.
    public var want: Bool
    /// What it costs not to be granted: once for a shift, for each slot at a post.
    public var weight: Int

    /// A wish about a shift.
    public init(person: String, day: Int, shift: String, want: Bool, weight: Int) {
      (self.person, self.day, self.shift, self.want, self.weight) = (person, day, shift, want, weight)
    }

    /// A wish about slots at a post.
    public init(person: String, day: Int, post: String, slots: [Int]?, want: Bool, weight: Int) {
      (self.person, self.day, self.post, self.want, self.weight) = (person, day, post, want, weight)
      self.slots = slots
    }
  }
}
