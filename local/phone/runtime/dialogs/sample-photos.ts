interface Scene {
  readonly name: string;
  readonly sky: string;
  readonly ground: string;
  readonly draw: (canvas: CanvasRenderingContext2D) => void;
}

const WIDTH = 960;
const HEIGHT = 720;

const SCENES: readonly Scene[] = [
  {
    name: '路灯.jpg',
    sky: '#2f4a3f',
    ground: '#1d2b25',
    draw: (canvas) => {
      canvas.fillStyle = '#c9d6cf';
      canvas.fillRect(470, 160, 20, 420);
      canvas.fillRect(380, 150, 200, 18);
    },
  },
  {
    name: '水沟.jpg',
    sky: '#a9bfb4',
    ground: '#7b6a52',
    draw: (canvas) => {
      canvas.fillStyle = '#4f6f7a';
      canvas.fillRect(0, 520, WIDTH, 90);
    },
  },
  {
    name: '垃圾桶.jpg',
    sky: '#c6d2cb',
    ground: '#8d8f7c',
    draw: (canvas) => {
      canvas.fillStyle = '#2f6b4a';
      canvas.fillRect(360, 320, 240, 280);
      canvas.fillStyle = '#24523a';
      canvas.fillRect(340, 290, 280, 40);
    },
  },
];

/** Drawn pictures, each plainly an example: they stand for a villager's photos. */
export function samplePhotos(): Promise<File[]> {
  return Promise.all(SCENES.map(paint));
}

async function paint({ name, sky, ground, draw }: Scene): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  context.fillStyle = sky;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = ground;
  context.fillRect(0, 480, WIDTH, HEIGHT - 480);
  draw(context);
  context.fillStyle = '#ffffff';
  context.font = '40px "Noto Sans SC", sans-serif';
  context.fillText('示例', 40, HEIGHT - 40);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
  return new File([blob ?? new Blob()], name, { type: 'image/jpeg' });
}
