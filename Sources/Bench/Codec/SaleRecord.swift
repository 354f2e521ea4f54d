import Journal

/// A record such as a showroom keeps thousands of: texts in two scripts, numbers, choices, a nested value, a list.
struct SaleRecord: Codable {
  enum Channel: String, Codable, CaseIterable { case walkIn, callIn, web, referral }
  enum Step: Codable {
    case greeted
    case testDrive(car: String, minutes: Int)
    case quoted(price: Int)
  }
  struct Customer: Codable {
    var name: String
    var telephone: String
    var isKnown: Bool
  }

  var number: Int
  var day: String
  var utc: Int64
  var offset: Int
  var user: String
  var terminal: String
  var channel: Channel
  var customer: Customer
  var model: String
  var color: String
  var trim: String
  var price: Int
  var discount: Double
  var deposit: Int?
  var financed: Bool
  var plate: String?
  var steps: [Step]
  var notes: [String]
  var rating: Int?
  var remark: String

  static let sample = SaleRecord(number: 7)

  init(number: Int) {
    self.number = number
    day = "2026-11-\(10 + number % 20)"
    utc = 1_795_000_000_000 + Int64(number) * 61_003
    offset = 28_800
    user = ["li.na", "wang.wei", "chen.jie"][number % 3]
    terminal = "pts/\(number % 5)"
    channel = Channel.allCases[number % 4]
    customer = Customer(
      name: ["周女士", "Mr Zhang", "吴先生"][number % 3], telephone: "138\(10_000_000 + number * 7919)",
      isKnown: number % 2 == 0)
    model = ["锐界 L", "探险者", "Mustang"][number % 3]
    color = "polar white"
    trim = "ST-Line 2.0T"
    price = 229_800 + number * 100
    discount = Double(number % 10) / 64
    deposit = number % 2 == 0 ? 5000 : nil
    financed = number % 3 == 0
    plate = number % 5 == 0 ? "沪A\(10_000 + number)" : nil
    steps = [.greeted, .testDrive(car: "试驾 2", minutes: 20 + number % 15), .quoted(price: price - 3000)]
    notes = ["wants the panoramic roof", "周六再来"]
    rating = number % 4 == 0 ? 5 : nil
    remark = "delivery before the spring festival, call on \(number % 28 + 1) January"
  }
}
