/** Ordinary words of the news, the commoner ones first in each list. Everything made of them is invented. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Nouns with a regular plural. */
export const nouns = words(`
  report plan council road school house river court budget meeting station market hospital decision project company
  bridge vote worker family resident record bank farmer driver teacher student officer minister director union price
  contract building service network line site area street village harbour ferry train bus tax rule law case claim
  complaint question answer offer deal loan grant fund job shift ward nurse doctor patient visitor tourist trader shop
  factory field storm flood fire repair closure delay strike protest campaign petition hearing appeal review inquiry
  audit survey study test sample result figure forecast target deadline proposal amendment motion document statement
  letter notice warning permit licence fee fine charge wage pension benefit cost bill invoice payment debt share
  investor customer supplier tenant landlord owner buyer seller neighbour volunteer member leader deputy mayor
  councillor candidate voter ballot seat party coalition government department agency regulator inspector
  engineer architect builder designer scientist researcher lecturer author editor reporter reader listener singer
  player coach club team stadium league season match goal supporter ticket festival concert theatre museum gallery
  library archive chapel tower wall gate garden park path trail hill island beach coast cliff lake reservoir dam pipe
  sewer pump well cable mast signal tunnel platform runway airport airline pilot passenger vessel crew captain cargo
  container crane dock warehouse lorry van bicycle vehicle engine battery charger turbine panel boiler heater roof
  window door floor room kitchen classroom desk screen phone computer server password program device tool machine
  material concrete crack defect leak fault error mistake accident collision injury victim witness suspect detective
  sergeant lawyer judge jury sentence prison cell guard alarm camera picture film video channel broadcast programme
  tree forest orchard crop harvest animal cow pig horse dog bird nest seal whale trawler net quota
`);

/** Verbs that take an object, in the past tense. */
export const pasts = words(`
  approved rejected delayed announced published reviewed changed closed opened repaired replaced cancelled supported
  opposed criticised defended questioned confirmed denied described examined inspected measured tested bought sold
  funded financed rented leased built demolished restored extended reduced raised doubled halved cut moved removed
  added signed drafted amended debated discussed considered recommended requested demanded promised offered accepted
  received returned lost found recovered damaged flooded blocked cleared cleaned painted secured guarded monitored
  recorded counted estimated calculated compared studied surveyed noticed reported ignored welcomed praised blamed
  warned advised informed contacted invited interviewed hired trained dismissed suspended appointed elected
  challenged settled resolved postponed launched tripled expanded
`);

/** The same verbs as they stand after “will”. */
export const bases = words(`
  approve reject delay announce publish review change close open repair replace cancel support
  oppose criticise defend question confirm deny describe examine inspect measure test buy sell
  fund finance rent lease build demolish restore extend reduce raise double halve cut move remove
  add sign draft amend debate discuss consider recommend request demand promise offer accept
  receive return lose find recover damage flood block clear clean paint secure guard monitor
  record count estimate calculate compare study survey notice report ignore welcome praise blame
  warn advise inform contact invite interview hire train dismiss suspend appoint elect
  challenge settle resolve postpone launch triple expand
`);

export const adjectives = words(`
  new local public second last early late small large high low old major national regional private main former
  several annual monthly northern southern eastern western central coastal rural urban temporary permanent final
  first current recent previous independent official formal legal financial technical medical commercial industrial
  agricultural cultural historic modern narrow wide deep shallow heavy light busy quiet empty full safe dangerous
  damaged broken flooded unfinished costly cheap free expensive useful necessary important serious minor careful
  thorough detailed brief joint separate similar different unusual common rare popular controversial disputed
  ambitious modest cautious optimistic angry worried pleased surprised frustrated experienced young elderly
  voluntary compulsory electric diesel digital wooden concrete stone covered open closed hidden missing additional
  extra remaining original proposed planned expected unexpected sudden gradual steady sharp slight considerable
  double triple weekly daily seasonal
`);

export const adverbs = words(`
  already still again later finally recently quickly slowly formally quietly largely mostly partly briefly nearly
  barely repeatedly unanimously narrowly publicly privately eventually initially reportedly jointly
`);

export const places = words(`
  Ashcombe Brindle Carrow Dunmere Eastwick Fallowby Garston Hallowell Inverley Kettleby Langmoor Marsham Netherby
  Oakhampton Penrow Quarrington Redmarsh Saltby Thornley Upwell Varley Wexcombe Yarrowby Birchover Coldbrook Deepdale
  Elmstead Fenwick Greywater Holmfield Ironbridge Kingsmead Linfold Millbrook Northgate Orchardleigh Pebworth Ridgeway
  Stonecross Tarnside Underhill Westbury
`);

export const firstNames = words(`
  Anna James Maria David Sarah Peter Helen Thomas Grace Michael Ruth Daniel Emma George Fiona Simon Laura Martin Nadia
  Owen Priya Robert Sofia Stephen Teresa Victor Wendy Adam Bridget Colin Diane Edward Farah Gordon Irene Kevin Leila
  Marcus Nora Patrick
`);

export const surnames = words(`
  Ashdown Barlow Carter Dalton Ellery Farrow Gilmour Hartley Iveson Jessop Kendrick Lambert Mercer Norwood Osborne
  Pemberton Quigley Rowland Sheldon Tolland Underwood Vickers Wetherby Yardley Abbott Bramley Crossley Denholm Eastman
  Fairfax Grantham Holloway Ingram Kirkby Langford Marlow Nesbitt Oakley Prescott Ramsden Selwyn Thackray Upton
  Varney Whitlock Aziz Banerjee Costa Duarte Eriksen Fischer Haddad Ibrahim Kowalski Larsen Moreau Novak Okafor Petrov
  Rossi Silva Tanaka Varga Weber
`);

export const bodies = words(`
  Council Hospital Harbour Water Rail Housing Police Planning School Energy Farmers Transport Health Heritage Fisheries
  Road Library Tenants Traders Teachers
`);

export const kinds = words('Authority Board Trust Association Commission Office Agency Committee Federation Group');

export const roles = words(`
  chair director spokeswoman secretary treasurer manager head adviser inspector president founder deputy
`);

export const days = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');

export const months = words(`
  January February March April May June July August September October November December
`);
